import type { PackageVersion } from "./declared-version.ts";
import type { Finding } from "./find-in-text.ts";
import type { Rule } from "./rule.ts";

/**
 * The findings of rules that apply to the versions that a file is written for. Where a version is
 * not known, what would be refused is advice.
 */
export function applicable(
  findings: readonly Finding[],
  versionOf: (packageName: string) => PackageVersion = () => "unknown",
): Finding[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  const fitted = new Map([...rules].map((rule) => [rule, fit(rule, versionOf)]));
  return findings.flatMap((finding) => {
    const rule = fitted.get(finding.rule);
    return rule ? [{ ...finding, rule }] : [];
  });
}

function fit(rule: Rule, versionOf: (packageName: string) => PackageVersion): Rule | undefined {
  if (rule.since === undefined) return rule;
  const version = versionOf(rule.since.package);
  if (version === "absent") return undefined;
  if (version === "unknown") return rule.level === "deny" ? { ...rule, level: "warn" } : rule;
  return version >= rule.since.major ? rule : undefined;
}
