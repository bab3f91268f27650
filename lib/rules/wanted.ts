import type { Config } from "../config/config.ts";
import type { Edit } from "../edit/edit.ts";
import type { Finding } from "./finding.ts";
import { errorCode } from "../platform/coded-error.ts";
import { ignoredLines } from "./ignored-lines.ts";
import { isInstalled, isNotHandWritten } from "./not-hand-written.ts";

/** Where an edit is judged. */
export interface Setting {
  /** The plugin whose rules these are. */
  readonly plugin: string;
  /** What a tackle.json says; undefined where there is none. */
  readonly config?: Config | undefined;
  /** The consumer's project; throws CodedError PATH_REFUSED when it can't be trusted. */
  projectDirectory?(): string;
}

/**
 * The findings that somebody wants to hear of, at the level that a tackle.json gives them. Advice is
 * left out where a comment answers it, where nobody wrote the file by hand, and where a tackle.json
 * leaves the file alone. What refuses is left out only for installed code, and by the user's file.
 */
export function wanted(findings: readonly Finding[], edit: Edit, setting: Setting): Finding[] {
  if (findings.length === 0) return [];
  const leveled = findings.flatMap((finding) => atLevel(finding, setting));
  const [refusing, advising] = [
    leveled.filter(({ rule }) => rule.level === "deny"),
    leveled.filter(({ rule }) => rule.level !== "deny"),
  ];
  const kept = new Set([
    ...refusing.length > 0 && !isLeftToPass(edit.path, setting) ? refusing : [],
    ...advising.length > 0 ? unanswered(advising, edit, setting) : [],
  ]);
  return leveled.filter((finding) => kept.has(finding));
}

function atLevel(finding: Finding, { plugin, config }: Setting): Finding[] {
  const { rule } = finding;
  const level = config?.ruleLevel(`${plugin}/${rule.id}`, rule.level) ?? rule.level;
  if (level === rule.level) return [finding];
  return level === "off" ? [] : [{ ...finding, rule: { ...rule, level } }];
}

function isLeftToPass(path: string, setting: Setting): boolean {
  const { config } = setting;
  return isInstalled(path, () => trustedProject(setting)) ||
    (config?.leavesAlone(path, "deny") ?? false);
}

function unanswered(
  findings: readonly Finding[],
  { path, after = "", code }: Edit,
  setting: Setting,
): readonly Finding[] {
  const { plugin, config } = setting;
  if (isNotHandWritten(path, after, () => trustedProject(setting))) return [];
  if (config?.leavesAlone(path, "advice")) return [];
  const isIgnored = after.includes("tackle-ignore") && code !== undefined
    ? ignoredLines(code.comments)
    : () => false;
  return findings.filter(({ rule, line }) => !isIgnored(`${plugin}/${rule.id}`, line));
}

/** Undefined where it can't be trusted: then nothing in it is taken for installed. */
function trustedProject({ projectDirectory }: Setting): string | undefined {
  try {
    return projectDirectory?.();
  } catch (error) {
    if (errorCode(error) !== "PATH_REFUSED") throw error;
    return undefined;
  }
}
