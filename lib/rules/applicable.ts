import type { Edit } from "../edit/edit.ts";
import type { PackageVersion } from "./declared-version.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/**
 * The findings of rules that apply to the versions that a file is written for. Where a version is
 * not known, what would be refused is advice.
 */
export function applicable(
  findings: readonly Finding[],
  edit: Pick<Edit, "after">,
  versionOf: (packageName: string) => PackageVersion = () => "unknown",
): Finding[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  const fitted = new Map([...rules].map((rule) => [rule, fit(rule, edit, versionOf)]));
  return findings.flatMap((finding) => {
    const rule = fitted.get(finding.rule);
    return rule ? [{ ...finding, rule }] : [];
  });
}

function fit(
  rule: Rule,
  { after = "" }: Pick<Edit, "after">,
  versionOf: (packageName: string) => PackageVersion,
): Rule | undefined {
  if (rule.since === undefined || rule.since.shown?.test(after)) return rule;
  const version = versionOf(rule.since.package);
  if (version === "absent") return undefined;
  if (version === "unknown") return rule.level === "deny" ? { ...rule, level: "warn" } : rule;
  return version >= rule.since.major ? rule : undefined;
}
