import { describe, expect, test } from "bun:test";
import { codeExecutionRules } from "../../../hooks/typescript/rules/code-execution.ts";
import { deprecatedApiRules } from "../../../hooks/typescript/rules/deprecated-apis.ts";
import { passwordRules } from "../../../hooks/typescript/rules/password-security.ts";
import { typeSafetyRules } from "../../../hooks/typescript/rules/type-safety.ts";
import { writtenCodeRules } from "../../../hooks/typescript/rules/written-code.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import type { RuleCase } from "../../fixtures/rules/rule-cases.ts";
import { deprecatedApiCases } from "../../fixtures/rules/typescript/deprecated-apis.ts";
import { securityCases } from "../../fixtures/rules/typescript/security.ts";
import { typeSafetyCases } from "../../fixtures/rules/typescript/type-safety.ts";
import { writtenCodeCases } from "../../fixtures/rules/typescript/written-code.ts";

const rules: readonly Rule[] = [
  ...typeSafetyRules,
  ...deprecatedApiRules,
  ...passwordRules,
  ...codeExecutionRules,
  ...writtenCodeRules,
];
const cases = [...typeSafetyCases, ...deprecatedApiCases, ...securityCases, ...writtenCodeCases];

test("every rule has at least three texts to be found and three near misses", () => {
  expect(cases.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const { found, near } of cases) {
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(near.length).toBeGreaterThanOrEqual(3);
  }
});

for (const { rule, found, near } of cases) {
  describe(rule, () => {
    for (const one of found) {
      test(`finds ${JSON.stringify(one.text)}`, () => {
        expect(linesOf(rule, one)).toEqual([...one.lines ?? [1]]);
      });
    }
    for (const one of near) {
      test(`leaves alone ${JSON.stringify(one.text)}`, () => {
        expect(linesOf(rule, one)).toEqual([]);
      });
    }
  });
}

function linesOf(id: string, { text, path = "src/sample.ts" }: RuleCase): number[] {
  const rule = rules.filter((one) => one.id === id);
  return newFindings(rule, { path, before: undefined, after: text, whole: true })
    .map(({ line }) => line);
}
