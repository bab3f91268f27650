import { visibleText } from "../security/terminal-text.ts";
import type { Finding } from "./finding.ts";
import { loadPages } from "./load-pages.ts";
import type { Level } from "./rule.ts";

/** A finding and the hook that has it, "plugin/hook". */
export interface HookFinding extends Finding {
  readonly hook: string;
}

export interface ReportOptions {
  readonly path: string;
  /** Of all hooks of the process. */
  readonly findings: readonly HookFinding[];
  /** Whether the tool has run already. */
  readonly isDone: boolean;
  /** The plugin that the host has started: under its name it knows the skills. */
  readonly plugin: string;
}

export interface Report {
  /** Whether one of the findings refuses the edit. */
  readonly refused: boolean;
  readonly text: string;
}

/** Rules shown one by one, and places of one rule; of the rest a report gives the number. */
const MOST_RULES = 10;
const MOST_PLACES = 20;
const EXCERPT_LENGTH = 80;

/**
 * What a model reads of all that the hooks of a process have found: a summary with the path, then
 * each rule as `line: plugin/rule` with its hook where it changes, the reason, what to write instead, the code of its
 * first finding and the lines of the others, the most severe first; the skills to load, and how to
 * switch a rule off.
 */
export function report({ path, findings, isDone, plugin }: ReportOptions): Report {
  const said = onePerCause(findings);
  const groups = groupsOf(said.filter(({ rule }) => rule.level !== "skill"));
  const refused = said.some(({ rule }) => rule.level === "deny");
  const hidden = groups.slice(MOST_RULES).flat().length;
  const parts = groups.length === 0 ? [] : [
    summary(groups.flat(), { path: visibleText(path), refused, isDone }),
    ...groups.slice(0, MOST_RULES).flatMap((group, index) => groupLines(group, groups[index - 1])),
    ...(hidden > 0 ? [`and ${hidden} more of other rules`] : []),
  ];
  return {
    refused,
    text: [...parts, ...skillLines(said, plugin), ...switchLines(groups, refused)].join("\n"),
  };
}

function summary(
  findings: readonly HookFinding[],
  { path, refused, isDone }: { path: string; refused: boolean; isDone: boolean },
): string {
  if (!refused) {
    return `Tackle: ${counted(findings.length)} in ${path}${isDone ? "" : " after this edit"}`;
  }
  const severe = findings.filter(({ rule }) => rule.level === "deny").length;
  const others = findings.length - severe;
  const more = others === 0 ? "" : `, and ${counted(others)} to consider`;
  return `Tackle refuses this edit of ${path}: ${counted(severe)} to mend first${more}`;
}

function counted(count: number): string {
  return count === 1 ? "1 finding" : `${count} findings`;
}

/**
 * Of findings with one cause on one line, the first of the most severe; what a rule says once for
 * the whole file only where nothing else of its cause is said.
 */
function onePerCause(findings: readonly HookFinding[]): HookFinding[] {
  const said = new Set<string>();
  const ordered = findings.toSorted((a, b) => severity(a) - severity(b));
  const kept = new Set(ordered.filter(({ rule, line }) => {
    if (rule.cause === undefined || rule.level === "skill") return true;
    const { cause } = rule;
    const place = `${line} ${cause}`;
    const isSaid = said.has(place) || rule.once !== undefined && said.has(cause);
    said.add(place).add(cause);
    return !isSaid;
  }));
  return findings.filter((finding) => kept.has(finding));
}

/** By rule; the groups by level, then as the text has their first finding. */
function groupsOf(findings: readonly HookFinding[]): HookFinding[][] {
  // By hand: the first `Map.groupBy` of a process costs a twentieth of its start.
  const groups = new Map<string, HookFinding[]>();
  for (const finding of findings) {
    const group = groups.get(nameOf(finding));
    if (group) group.push(finding);
    else groups.set(nameOf(finding), [finding]);
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

const LEVELS: readonly Level[] = ["deny", "warn", "tip", "skill"];

function severity({ rule }: HookFinding): number {
  return LEVELS.indexOf(rule.level);
}

function rank([first]: readonly HookFinding[]): number {
  return first ? severity(first) * 1e9 + first.line : 0;
}

/** "plugin/rule": what settings and comments call it. */
function nameOf({ hook, rule }: HookFinding): string {
  return `${pluginOf(hook)}/${rule.id}`;
}

function pluginOf(hook: string): string {
  return hook.slice(0, hook.indexOf("/"));
}

function groupLines(
  [first, ...others]: readonly HookFinding[],
  previous: readonly HookFinding[] | undefined,
): string[] {
  if (first === undefined) return [];
  const hook = first.hook === previous?.[0]?.hook ? "" : ` (${shortName(first.hook)})`;
  const hidden = others.length - MOST_PLACES;
  const places = others.slice(0, MOST_PLACES).map(({ line }) => line).join(", ");
  return [
    `${first.line}: ${nameOf(first)}${hook} — ${reasonOf(first)}`,
    `    ${shortened(visibleText(first.excerpt))}`,
    ...(places === "" ? [] : [`    also: ${places}${hidden > 0 ? ` and ${hidden} more` : ""}`]),
  ];
}

function shortName(hook: string): string {
  return hook.slice(hook.indexOf("/") + 1);
}

function reasonOf({ rule: { message, advice } }: HookFinding): string {
  return advice === undefined ? `${message}.` : `${message}. Instead: ${advice}.`;
}

function shortened(text: string): string {
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH - 1)}…`;
}

/** One line: the first skill of each rule with findings, then those for the kind of file. */
function skillLines(findings: readonly HookFinding[], plugin: string): string[] {
  const named = new Set<string>();
  const fresh = (skills: readonly string[] = []) =>
    skills.filter((skill) => !named.has(skill) && named.add(skill));
  const isForKind = ({ rule }: HookFinding) => rule.level === "skill";
  const forFindings = groupsOf(findings.filter((finding) => !isForKind(finding)))
    .flatMap(([first]) => fresh(first?.rule.skills?.slice(0, 1)));
  const forKinds = findings.filter(isForKind)
    .map(({ rule }) => ({ kind: rule.message, skills: fresh(rule.skills) }))
    .filter(({ skills }) => skills.length > 0)
    .map(({ kind, skills }) => `${skills.join(" or ")} (${kind})`);
  const pages = [...forFindings, ...forKinds];
  return pages.length === 0 ? [] : [loadPages(plugin, pages)];
}

/** Advice can be answered in the code; what refuses, only the user switches off. */
function switchLines(groups: readonly HookFinding[][], refused: boolean): string[] {
  const [first] = groups[0] ?? [];
  if (first === undefined) return [];
  const name = nameOf(first);
  return refused
    ? [`Wrong? Only the user's tackle.json can switch ${name} off.`]
    : [`Wrong? Line before: // tackle-ignore-next-line ${name} -- why`];
}
