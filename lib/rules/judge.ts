import type { Edit } from "../edit/edit.ts";
import { applicable } from "./applicable.ts";
import type { PackageVersion } from "./declared-version.ts";
import { matchesFile } from "./file-match.ts";
import type { Finding } from "./finding.ts";
import { grammarFindings } from "./grammar.ts";
import { newFindings } from "./new-findings.ts";
import type { Rule } from "./rule.ts";
import { onceMark } from "./trigger.ts";
import { type Setting, wanted } from "./wanted.ts";

export interface JudgeOptions extends Setting {
  readonly rules: readonly Rule[];
  /** True the first time a mark is given in this session: `session.markOnce`. */
  readonly markOnce: (mark: string) => boolean;
  /** What the edited file is written for; asked only for a finding. Absent: not known. */
  readonly versionOf?: (packageName: string) => PackageVersion;
}

/**
 * What the rules have to say of an edit. In a piece of a file that can't be read nothing is refused:
 * whether it is code is not known.
 */
export function judge(edit: Edit, options: JudgeOptions): Finding[] {
  const { rules, markOnce, versionOf } = options;
  const found = [
    ...rules.filter(({ grammar }) => grammar).flatMap((rule) => grammarFindings(rule, edit)),
    ...rules.filter(isForPath).flatMap((rule) => pathFindings(rule, edit)),
    ...newFindings(rules, edit),
  ];
  if (found.length === 0) return found;
  const meant = wanted(applicable(found, edit, versionOf), edit, options);
  const findings = edit.whole ? meant : meant.map(asAdvice);
  return unsaid(findings, edit.path, markOnce);
}

function isForPath({ when, grammar }: Rule): boolean {
  return when?.length === 0 && !grammar;
}

function pathFindings(rule: Rule, edit: Edit): Finding[] {
  if (edit.after === undefined || !matchesFile(rule.files, edit)) return [];
  return [{ rule, line: 1, lastLine: 1, excerpt: "", identity: "" }];
}

function asAdvice(finding: Finding): Finding {
  if (finding.rule.level !== "deny") return finding;
  return { ...finding, rule: { ...finding.rule, level: "warn" } };
}

/** Without what a rule says only once in a session, or for a file, and has said. */
function unsaid(
  findings: readonly Finding[],
  path: string,
  markOnce: JudgeOptions["markOnce"],
): Finding[] {
  const rules = new Map(findings.map(({ rule }) => [rule.id, rule]));
  const said = new Set<string>();
  for (const [id, rule] of rules) {
    if (rule.once && !markOnce(markOf(rule, path))) said.add(id);
  }
  return findings.filter(({ rule }) => !said.has(rule.id));
}

function markOf(rule: Rule, path: string): string {
  return rule.once === "file" ? `rule:${rule.id}:${Bun.hash(path).toString(36)}` : onceMark(rule);
}
