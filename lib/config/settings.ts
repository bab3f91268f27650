import { describeValue } from "../protocol/describe-value.ts";
import { globDefect } from "./glob-defect.ts";

export const LEVELS = ["off", "tip", "warn", "deny"] as const;
export type Level = (typeof LEVELS)[number];
/** What a rule may have as its own level. */
export type RuleLevel = Exclude<Level, "off"> | "skill";

/** "typescript/any-type", or "typescript/*" for all of a plugin's. */
export const RULE_NAME = /^[a-z0-9-]+\/(?:[a-z0-9-]+|\*)$/;
/** "typescript/recommend-skills". */
export const HOOK_NAME = /^[a-z0-9-]+\/[a-z0-9-]+$/;
export const PLUGIN_NAME = /^[a-z0-9-]+$/;

export const SECTIONS = ["$schema", "rules", "hooks", "plugins", "ignore"] as const;
export const MOST_PATTERNS = 100;

/** What one file asks for, without what is wrong in it. Maps, because a key may be `__proto__`. */
export interface Settings {
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

export interface ReadSettings {
  readonly settings: Settings;
  readonly mistakes: readonly Mistake[];
}

export const NO_SETTINGS: Settings = {
  rules: new Map(),
  hooks: new Set(),
  plugins: new Set(),
  ignore: [],
};

/**
 * The settings in a JSON value, each wrong entry left out and named. By hand, because zod would
 * cost a hook more than all else it does; a property test holds it to `ConfigSchema`.
 */
export function readSettings(value: unknown): ReadSettings {
  if (!isObject(value)) {
    const message = `must be an object, not ${describeValue(value, false)}`;
    return { settings: NO_SETTINGS, mistakes: [{ path: [], message }] };
  }
  const mistakes: Mistake[] = unknownSections(value);
  const own = (name: string) => Object.hasOwn(value, name) ? value[name] : undefined;
  if (own("$schema") !== undefined && typeof own("$schema") !== "string") {
    mistakes.push(wrong(["$schema"], "a string", own("$schema")));
  }
  const rules = entries("rules", own("rules"), { form: RULE_NAME, levels: LEVELS }, mistakes);
  const off = { levels: ["off"] as const };
  const hooks = entries("hooks", own("hooks"), { form: HOOK_NAME, ...off }, mistakes);
  const plugins = entries("plugins", own("plugins"), { form: PLUGIN_NAME, ...off }, mistakes);
  const settings = {
    rules,
    hooks: new Set(hooks.keys()),
    plugins: new Set(plugins.keys()),
    ignore: patterns(own("ignore"), mistakes),
  };
  return { settings, mistakes };
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

function entries<L extends Level>(
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
