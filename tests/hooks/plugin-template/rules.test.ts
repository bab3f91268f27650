import { describe, expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { rules as written } from "../../../hooks/plugin-template/check-written.ts";
import { rules as patterns } from "../../../hooks/plugin-template/validate-patterns.ts";
import { checkRules } from "../../../lib/rules/check-rule.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import type { RuleCase } from "../../fixtures/rules/rule-cases.ts";
import { samplePatternCases as cases } from "../../fixtures/rules/plugin-template/sample-patterns.ts";

const rules = [...patterns, ...written];

test("every rule has at least three texts to be found and three near misses", () => {
  expect(cases.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const { found, near } of cases) {
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(near.length).toBeGreaterThanOrEqual(3);
  }
});

test("the rules are fit for use and name skills that there are", () => {
  const skills = readdirSync(`${import.meta.dir}/../../../plugins/plugin-template/skills`);
  expect(() => checkRules(rules, new Set(skills))).not.toThrow();
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
