import { describe, expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { rules as changed } from "../../../hooks/prisma-6/check-deprecated-apis.ts";
import { rules as client } from "../../../hooks/prisma-6/check-prisma-client.ts";
import { rules as rawSql } from "../../../hooks/prisma-6/check-sql-injection.ts";
import { checkRules } from "../../../lib/rules/check-rule.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import type { RuleCase } from "../../fixtures/rules/rule-cases.ts";
import { changedIn6Cases } from "../../fixtures/rules/prisma-6/changed-in-6.ts";
import { clientUsageCases } from "../../fixtures/rules/prisma-6/client-usage.ts";
import { rawSqlCases } from "../../fixtures/rules/prisma-6/raw-sql.ts";

const rules = [...rawSql, ...client, ...changed];
const cases = [...rawSqlCases, ...clientUsageCases, ...changedIn6Cases];

test("every rule has at least three texts to be found and three near misses", () => {
  expect(cases.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const { found, near } of cases) {
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(near.length).toBeGreaterThanOrEqual(3);
  }
});

test("the rules are fit for use and name skills that there are", () => {
  const skills = readdirSync(`${import.meta.dir}/../../../plugins/prisma-6/skills`);
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
