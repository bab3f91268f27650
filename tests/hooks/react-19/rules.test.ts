import { describe, expect, test } from "bun:test";
import { hookUsageRules } from "../../../hooks/react-19/rules/hook-usage.ts";
import { legacyPatternRules } from "../../../hooks/react-19/rules/legacy-patterns.ts";
import { recommendationRules } from "../../../hooks/react-19/rules/recommendations.ts";
import { removedApiRules } from "../../../hooks/react-19/rules/removed-apis.ts";
import { serverActionRules } from "../../../hooks/react-19/rules/server-actions.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { hookUsageCases } from "../../fixtures/rules/react-19/hook-usage.ts";
import { legacyPatternCases } from "../../fixtures/rules/react-19/legacy-patterns.ts";
import { recommendationCases } from "../../fixtures/rules/react-19/recommendations.ts";
import { removedApiCases } from "../../fixtures/rules/react-19/removed-apis.ts";
import { serverActionCases } from "../../fixtures/rules/react-19/server-actions.ts";
import type { RuleCase } from "../../fixtures/rules/rule-cases.ts";

const rules: readonly Rule[] = [
  ...removedApiRules,
  ...legacyPatternRules,
  ...serverActionRules,
  ...hookUsageRules,
  ...recommendationRules,
];
const cases = [
  ...removedApiCases,
  ...legacyPatternCases,
  ...serverActionCases,
  ...hookUsageCases,
  ...recommendationCases,
];

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

function linesOf(id: string, { text, path = "src/Sample.tsx" }: RuleCase): number[] {
  const rule = rules.filter((one) => one.id === id);
  return newFindings(rule, { path, before: undefined, after: text, whole: true })
    .map(({ line }) => line);
}
