import { visibleText } from "../security/terminal-text.ts";
import type { Finding } from "./find-in-text.ts";
import type { Rule } from "./rule.ts";

export interface ReportOptions {
  readonly plugin: string;
  readonly path: string;
  readonly findings: readonly Finding[];
  /** The edit is refused because of those whose level is deny. */
  readonly refused: boolean;
}

/** Findings shown one by one; of the rest a report gives the number. */
const MOST_SHOWN = 20;
const EXCERPT_LENGTH = 120;

/**
 * What a model reads: a summary, the findings grouped by rule with the most severe first, each as
 * `path:line rule` with its code below (the reason and what to write instead with a rule's first),
 * then the skills to load. "" when there is nothing to say.
 */
export function report({ plugin, path, findings, refused }: ReportOptions): string {
  const shownPath = visibleText(path);
  const groups = groupsOf(findings.filter(({ rule }) => rule.level !== "skill"));
  const lines = groups.flatMap((group) => groupLines(group, shownPath));
  const skills = skillsOf(findings).map((skill) => `${plugin}:${skill}`);
  const parts = lines.length === 0 ? [] : [
    summary(groups.flat(), { plugin, path: shownPath, refused }),
    ...lines.slice(0, MOST_SHOWN),
    ...(lines.length > MOST_SHOWN ? [`and ${lines.length - MOST_SHOWN} more`] : []),
  ];
  if (skills.length > 0) parts.push(`Skills: ${skills.join(", ")}`);
  return parts.join("\n");
}

function summary(
  findings: readonly Finding[],
  { plugin, path, refused }: { plugin: string; path: string; refused: boolean },
): string {
  const severe = findings.filter(({ rule }) => rule.level === "deny").length;
  if (!refused) return `${plugin}: ${counted(findings.length)} in ${path} as this edit leaves it`;
  const others = findings.length - severe;
  const more = others === 0 ? "" : `, and ${counted(others)} to consider`;
  return `${plugin} refuses this edit of ${path}: ${counted(severe)} to mend first${more}`;
}

function counted(count: number): string {
  return count === 1 ? "1 finding" : `${count} findings`;
}

/** By rule; the groups by level, then as the text has their first finding. */
function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<Rule, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

const LEVELS: readonly Rule["level"][] = ["deny", "warn", "tip", "skill"];

function rank([first]: readonly Finding[]): number {
  if (!first) return 0;
  return LEVELS.indexOf(first.rule.level) * 1e9 + first.line;
}

function groupLines(group: readonly Finding[], path: string): string[] {
  return group.map(({ rule, line, excerpt }, index) => {
    const reason = index === 0 ? ` — ${reasonOf(rule)}` : "";
    return `${path}:${line} ${rule.id}${reason}\n    ${shortened(visibleText(excerpt))}`;
  });
}

function reasonOf({ message, advice }: Rule): string {
  return advice === undefined ? `${message}.` : `${message}. Instead: ${advice}.`;
}

function shortened(text: string): string {
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH - 1)}…`;
}

/** In the order of the report, each once. */
function skillsOf(findings: readonly Finding[]): string[] {
  const ordered = groupsOf(findings).flat();
  return [...new Set(ordered.flatMap(({ rule }) => rule.skills ?? []))];
}
