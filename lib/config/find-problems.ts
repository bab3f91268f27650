import { visibleExcerpt } from "../protocol/visible-excerpt.ts";
import { checkedSettings, type Entries, type Mistake, SECTIONS } from "./checked-settings.ts";
import type { ConfigFile } from "./config-file.ts";
import { keyLines } from "./key-lines.ts";
import type { KnownNames } from "./known-names.ts";
import { nearestName } from "./nearest-name.ts";

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

/**
 * Everything in one file that has no effect, in the order of its lines. Without `names`, nothing is
 * said of what a name stands for.
 */
export function findProblems(file: ConfigFile, names: KnownNames | undefined): Problem[] {
  const text = "text" in file.content ? file.content.text : "{}";
  const { entries, mistakes } = checkedSettings(text);
  // Of a text that is no JSON there is nothing but the place where it ends to be that.
  let lines: ReturnType<typeof keyLines> | undefined;
  const lineOf = (path: readonly string[]) => (lines ??= keyLines(text))(path);
  const problems = [
    ...unreadable(file),
    ...mistakes.map(withSuggestion),
    ...(names ? [...unknownNames(entries, names), ...askedTooMuch(file, entries, names)] : []),
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

function unreadable({ content }: ConfigFile): Mistake[] {
  if ("text" in content) return [];
  return [{ path: [], message: `can't be read: ${content.failure}` }];
}

function withSuggestion(mistake: Mistake): Mistake {
  if (mistake.path.length !== 1) return mistake;
  const suggestion = nearestName(mistake.path[0]!, SECTIONS);
  if (suggestion === undefined || suggestion === mistake.path[0]) return mistake;
  return { ...mistake, message: `is no setting${meaning(suggestion)}` };
}

function unknownNames(entries: Entries, { plugins, rules }: KnownNames): Mistake[] {
  const wildcards = [...new Set([...rules.keys()].map(pluginOf))].map((plugin) => `${plugin}/*`);
  return [
    ...unknownIn("rules", entries.rules.keys(), [...rules.keys(), ...wildcards]),
    ...unknownIn("hooks", entries.hooks, [...plugins.values()].flat()),
    ...unknownIn("plugins", entries.plugins, [...plugins.keys()]),
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
function askedTooMuch({ notOwn }: ConfigFile, entries: Entries, known: KnownNames): Mistake[] {
  const reason = notOwn();
  if (reason === undefined) return [];
  const only = `only the tackle.json in your own Claude directory can do that; ${reason}`;
  const lowering = [...entries.rules].filter(([, level]) => level !== "deny");
  const refusing = (hooks: readonly string[]) => hooks.filter((hook) => known.refusing.has(hook));
  return [
    ...lowering.flatMap(([rule]) =>
      tooMuch(["rules", rule], "lower", refusingRules(rule, entries, known), only)
    ),
    ...[...entries.hooks].flatMap((hook) =>
      tooMuch(["hooks", hook], "switch off", refusing([hook]), only)
    ),
    ...[...entries.plugins].flatMap((plugin) => {
      const hooks = refusing(known.plugins.get(plugin) ?? []);
      return tooMuch(["plugins", plugin], "switch off", hooks, only);
    }),
  ];
}

/** The rules that refuse which a key stands for. */
function refusingRules(key: string, entries: Entries, { rules }: KnownNames): string[] {
  const all = [...rules.keys()].filter((rule) => rules.get(rule) === "deny");
  if (!key.endsWith("/*")) return all.filter((rule) => rule === key);
  return all.filter((rule) => pluginOf(rule) === pluginOf(key) && !entries.rules.has(rule));
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
