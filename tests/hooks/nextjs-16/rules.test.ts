import { describe, expect, test } from "bun:test";
import { cachingRules } from "../../../hooks/nextjs-16/rules/caching.ts";
import { middlewareRules } from "../../../hooks/nextjs-16/rules/middleware.ts";
import { requestApiRules } from "../../../hooks/nextjs-16/rules/request-apis.ts";
import { securityRules } from "../../../hooks/nextjs-16/rules/security.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { cachingCases } from "../../fixtures/rules/nextjs-16/caching.ts";
import { middlewareCases } from "../../fixtures/rules/nextjs-16/middleware.ts";
import { requestApiCases } from "../../fixtures/rules/nextjs-16/request-apis.ts";
import { securityCases } from "../../fixtures/rules/nextjs-16/security.ts";
import type { RuleCase } from "../../fixtures/rules/rule-cases.ts";

const rules: readonly Rule[] = [
  ...cachingRules,
  ...securityRules,
  ...requestApiRules,
  ...middlewareRules,
];
const cases = [...cachingCases, ...securityCases, ...requestApiCases, ...middlewareCases];

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
