import { describeValue } from "../protocol/describe-value.ts";
import { jsonErrorAt } from "../protocol/json-error-at.ts";
import { globDefect } from "./glob-defect.ts";
import { type Level, LEVELS, MOST_PATTERNS, withoutMark } from "./settings.ts";

/** "typescript/any-type", or "typescript/*" for all of a plugin's. */
export const RULE_NAME = /^[a-z0-9-]+\/(?:[a-z0-9-]+|\*)$/;
/** "typescript/recommend-skills". */
export const HOOK_NAME = /^[a-z0-9-]+\/[a-z0-9-]+$/;
export const PLUGIN_NAME = /^[a-z0-9-]+$/;

export const SECTIONS = ["$schema", "rules", "hooks", "plugins", "ignore"] as const;
/** The good entries of one file. Maps, because a key may be `__proto__`. */
export interface Entries {
  readonly rules: ReadonlyMap<string, Level>;
  readonly hooks: ReadonlySet<string>;
  readonly plugins: ReadonlySet<string>;
  readonly ignore: readonly string[];
}

/** `path`: where in the file, `[]` for the file as a whole. `message`: a clause about that. */
export interface Mistake {
  readonly path: readonly string[];
  readonly message: string;
  /** From 1, where the path doesn't tell it. */
  readonly line?: number;
}

export interface CheckedSettings {
  readonly entries: Entries;
  readonly mistakes: readonly Mistake[];
}

const NO_ENTRIES: Entries = { rules: new Map(), hooks: new Set(), plugins: new Set(), ignore: [] };

/**
 * All that a file's text asks for, and every mistake in it: no entry with a mistake is among the
 * good ones. A property test holds it to `ConfigSchema`, and `settingsIn` to it.
 */
export function checkedSettings(text: string): CheckedSettings {
  const json = withoutMark(text);
  try {
    return checkedValue(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { entries: NO_ENTRIES, mistakes: [noJson(json)] };
  }
}

function noJson(text: string): Mistake {
  const before = text.slice(0, Math.max(0, jsonErrorAt(text)));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return { path: [], line, message: `is no JSON from column ${column} on` };
}

function checkedValue(value: unknown): CheckedSettings {
  if (!isObject(value)) {
    const message = `must be an object, not ${describeValue(value, false)}`;
    return { entries: NO_ENTRIES, mistakes: [{ path: [], message }] };
  }
  const mistakes: Mistake[] = unknownSections(value);
  const own = (name: string) => Object.hasOwn(value, name) ? value[name] : undefined;
  if (own("$schema") !== undefined && typeof own("$schema") !== "string") {
    mistakes.push(wrong(["$schema"], "a string", own("$schema")));
  }
  const rules = named("rules", own("rules"), { form: RULE_NAME, levels: LEVELS }, mistakes);
  const off = { levels: ["off"] as const };
  const hooks = named("hooks", own("hooks"), { form: HOOK_NAME, ...off }, mistakes);
  const plugins = named("plugins", own("plugins"), { form: PLUGIN_NAME, ...off }, mistakes);
  const entries = {
    rules,
    hooks: new Set(hooks.keys()),
    plugins: new Set(plugins.keys()),
    ignore: patterns(own("ignore"), mistakes),
  };
  return { entries, mistakes };
}

function unknownSections(value: object): Mistake[] {
  const known: readonly string[] = SECTIONS;
  return Object.keys(value).filter((name) => !known.includes(name)).map((name) => ({
    path: [name],
    message: 'is no setting; the settings are "rules", "hooks", "plugins" and "ignore"',
  }));
}

const FORMS: Readonly<Record<string, string>> = {
  rules: '"plugin/rule" or "plugin/*"',
  hooks: '"plugin/hook"',
  plugins: "a plugin",
};

function named<L extends Level>(
  section: string,
  value: unknown,
  { form, levels }: { form: RegExp; levels: readonly L[] },
  mistakes: Mistake[],
): Map<string, L> {
  const good = new Map<string, L>();
  if (value === undefined) return good;
  if (!isObject(value)) {
    mistakes.push(wrong([section], "an object", value));
    return good;
  }
  for (const name of Object.keys(value)) {
    const level = levels.find((each) => each === value[name]);
    if (!form.test(name)) {
      mistakes.push({ path: [section, name], message: `is no name of the form ${FORMS[section]}` });
    } else if (level === undefined) {
      mistakes.push(wrong([section, name], listed(levels), value[name]));
    } else {
      good.set(name, level);
    }
  }
  return good;
}

function patterns(value: unknown, mistakes: Mistake[]): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    mistakes.push(wrong(["ignore"], "a list of patterns", value));
    return [];
  }
  if (value.length > MOST_PATTERNS) {
    const message = `holds ${value.length} patterns, the limit is ${MOST_PATTERNS}`;
    mistakes.push({ path: ["ignore"], message });
    return [];
  }
  return value.filter((pattern: unknown, index): pattern is string => {
    const path = ["ignore", String(index)];
    if (typeof pattern !== "string") {
      mistakes.push(wrong(path, "a string", pattern));
      return false;
    }
    const message = globDefect(pattern);
    if (message !== undefined) mistakes.push({ path, message });
    return message === undefined;
  });
}

function wrong(path: readonly string[], expected: string, found: unknown): Mistake {
  return { path, message: `must be ${expected}, not ${describeValue(found, true)}` };
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  if (quoted.length === 1) return quoted[0]!;
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
