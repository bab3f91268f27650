import { describe, expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { checkRules } from "../../lib/rules/check-rule.ts";
import { newFindings } from "../../lib/rules/new-findings.ts";
import type { Rule } from "../../lib/rules/rule.ts";
import { isTriggered, triggersOf } from "../../lib/rules/trigger.ts";
import type { RuleCase, RuleCases } from "../fixtures/rules/rule-cases.ts";
import { editOf } from "./edit-of.ts";

const USUAL_PATH = "src/sample.ts";

export interface RuleTable {
  readonly rules: readonly Rule[];
  readonly cases: readonly RuleCases[];
  /** Of the cases that name none. */
  readonly path?: string;
}

/** Tests for the rules of a plugin: that they are sound, and each text of their table. */
export function testRuleTable(plugin: string, { rules, cases, path }: RuleTable): void {
  test("every rule has at least three texts to be found and three near misses", () => {
    expect(cases.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const { found, near } of cases) {
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(near.length).toBeGreaterThanOrEqual(3);
    }
  });

  test("the rules are fit for use and name skills that there are", () => {
    const skills = readdirSync(`${import.meta.dir}/../../plugins/${plugin}/skills`);
    expect(() => checkRules(rules, new Set(skills))).not.toThrow();
  });

  for (const { rule: id, found, near } of cases) {
    const rule = rules.filter((one) => one.id === id);
    describe(id, () => {
      for (const one of found) {
        test(`finds ${JSON.stringify(one.text)}`, () => {
          expect(linesOf(rule, one, path)).toEqual([...one.lines ?? [1]]);
        });

        test(`is loaded for ${JSON.stringify(one.text)}`, () => {
          const edit = editOf(one.path ?? path ?? USUAL_PATH, undefined, one.text);
          expect(isTriggered(triggersOf(rule), edit, () => false)).toBeTrue();
        });
      }
      for (const one of near) {
        test(`leaves alone ${JSON.stringify(one.text)}`, () => {
          expect(linesOf(rule, one, path)).toEqual([]);
        });
      }
    });
  }
}

function linesOf(
  rule: readonly Rule[],
  one: RuleCase,
  usual: string = USUAL_PATH,
): number[] {
  return newFindings(rule, editOf(one.path ?? usual, undefined, one.text)).map(({ line }) => line);
}
