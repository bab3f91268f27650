import { visibleExcerpt } from "../protocol/visible-excerpt.ts";
import type { ConfigFile } from "./config-file.ts";
import { keyLines } from "./key-lines.ts";
import { HOOKS, RULES } from "./known-names.ts";
import { nearestName } from "./nearest-name.ts";
import { type Mistake, SECTIONS } from "./settings.ts";

/** What is wrong in a file, or what it may not ask for. It changes nothing. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** "rules.typescript/any-type"; "" for the file as a whole. */
  readonly key: string;
  /** A clause about the key, safe to show. */
  readonly message: string;
}

/** Of one file. Of more, only the number is told. */
const MOST = 20;
const LONGEST_KEY = 100;

const PLUGINS = [...new Set(Object.keys(HOOKS).map(pluginOf))];

/** Everything in one file that has no effect, in the order of its lines. */
export function findProblems(file: ConfigFile): Problem[] {
  // Of a text that is no JSON there is nothing but the place where it ends to be that.
  let lines: ReturnType<typeof keyLines> | undefined;
  const lineOf = (path: readonly string[]) => (lines ??= keyLines(file.text))(path);
  const problems = [
    ...file.mistakes.map(withSuggestion),
    ...unknownNames(file),
    ...(file.notOwn === undefined ? [] : askedTooMuch(file)),
  ].map((mistake) => ({
    file: file.path,
    line: mistake.line ?? lineOf(mistake.path),
    key: visibleExcerpt(mistake.path.join("."), LONGEST_KEY),
    message: mistake.message,
  })).sort((a, b) => a.line - b.line);
  const last = problems[MOST];
  if (last === undefined) return problems;
  const message = `and ${problems.length - MOST} more`;
  return [...problems.slice(0, MOST), { file: file.path, line: last.line, key: "", message }];
}

/** A problem in one line: "/p/.claude/tackle.json:3 rules.x/y: is no rule of this Tackle". */
export function problemText({ file, line, key, message }: Problem): string {
  return `${file}:${line} ${key === "" ? message : `${key}: ${message}`}`;
}

function withSuggestion(mistake: Mistake): Mistake {
  if (mistake.path.length !== 1) return mistake;
  const suggestion = nearestName(mistake.path[0]!, SECTIONS);
  if (suggestion === undefined || suggestion === mistake.path[0]) return mistake;
  return { ...mistake, message: `is no setting${meaning(suggestion)}` };
}

function unknownNames({ settings }: ConfigFile): Mistake[] {
  const wildcards = PLUGINS.map((plugin) => `${plugin}/*`);
  return [
    ...unknownIn("rules", settings.rules.keys(), [...Object.keys(RULES), ...wildcards]),
    ...unknownIn("hooks", settings.hooks, Object.keys(HOOKS)),
    ...unknownIn("plugins", settings.plugins, PLUGINS),
  ];
}

function unknownIn(
  section: "rules" | "hooks" | "plugins",
  names: Iterable<string>,
  known: readonly string[],
): Mistake[] {
  return [...names].filter((name) => !known.includes(name)).map((name) => ({
    path: [section, name],
    message: `is no ${section.slice(0, -1)} of this Tackle${meaning(nearestName(name, known))}`,
  }));
}

function meaning(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
}

/** What only the user's own file may ask for. */
function askedTooMuch({ settings, notOwn }: ConfigFile): Mistake[] {
  const only = `only the tackle.json in your own Claude directory can do that; ${notOwn}`;
  const rules = [...settings.rules].filter(([, level]) => level !== "deny").map(([rule]) => rule);
  return [
    ...rules.flatMap((rule) => tooMuch(["rules", rule], "lower", refusingRules(rule), only)),
    ...[...settings.hooks].flatMap((hook) =>
      tooMuch(["hooks", hook], "switch off", refusingHooks((name) => name === hook), only)
    ),
    ...[...settings.plugins].flatMap((plugin) => {
      const hooks = refusingHooks((name) => pluginOf(name) === plugin);
      return tooMuch(["plugins", plugin], "switch off", hooks, only);
    }),
  ];

  function refusingRules(asked: string): string[] {
    const all = Object.keys(RULES).filter((rule) => RULES[rule] === "deny");
    if (!asked.endsWith("/*")) return all.filter((rule) => rule === asked);
    const named = (rule: string) => settings.rules.has(rule);
    return all.filter((rule) => pluginOf(rule) === pluginOf(asked) && !named(rule));
  }
}

function refusingHooks(isMeant: (hook: string) => boolean): string[] {
  return Object.keys(HOOKS).filter((hook) => HOOKS[hook]!.refuses && isMeant(hook));
}

function tooMuch(
  path: readonly string[],
  verb: string,
  names: readonly string[],
  only: string,
): Mistake[] {
  if (names.length === 0) return [];
  return [{
    path,
    message: `does not ${verb} ${names.join(", ")}, which can refuse edits: ${only}`,
  }];
}

function pluginOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}
