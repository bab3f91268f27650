import { typeSafetyRules } from "../../../hooks/typescript/rules/type-safety.ts";
import { describe, expect, test } from "bun:test";
import { type HookFinding, report } from "../../../lib/rules/report.ts";
import type { Level, Rule, TokenRule } from "../../../lib/rules/rule.ts";

function rule(id: string, level: Level, more: Partial<TokenRule> = {}): Rule {
  const files = { extensions: ["ts"] };
  const texts = { message: `${id} is wrong`, advice: `not ${id}`, documentation: "d" };
  return { id, files, hint: ["x"], when: [], level, ...texts, ...more };
}

function finding(
  one: Rule,
  line: number,
  { hook = "ts/check", excerpt = `code ${line}` } = {},
): HookFinding {
  return { rule: one, hook, line, lastLine: line, excerpt, identity: excerpt };
}

function told(findings: readonly HookFinding[], { isDone = false, plugin = "ts" } = {}) {
  return report({ path: "/p/a.ts", findings, isDone, plugin });
}

const deny = rule("bad", "deny", { skills: ["mend-bad"] });
const warn = rule("poor", "warn", { skills: ["mend-poor", "more"] });
const tip = rule("odd", "tip");
const skill = rule("know", "skill", { message: "tests", skills: ["know-it", "mend-bad"] });

describe("report()", () => {
  test("of a refusal: the path once, the severe first, each rule's reason once, one skills line", () => {
    const findings = [
      finding(tip, 1),
      finding(warn, 2, { hook: "react/look" }),
      finding(warn, 9, { hook: "react/look" }),
      finding(deny, 5),
      finding(skill, 1),
    ];
    expect(told(findings)).toEqual({
      refused: true,
      text:
        `Tackle refuses this edit of /p/a.ts: 1 finding to mend first, and 3 findings to consider
5: ts/bad (check) — bad is wrong. Instead: not bad.
    code 5
2: react/poor (look) — poor is wrong. Instead: not poor.
    code 2
    also: 9
1: ts/odd (check) — odd is wrong. Instead: not odd.
    code 1
Skill tool: ts:guide, args: mend-bad or mend-poor or know-it (tests)
Wrong? Only the user's tackle.json can switch ts/bad off.`,
    });
  });

  test("of advice says whether the edit is still to be made, and how to answer it in the code", () => {
    const { refused, text } = told([finding(tip, 3)]);
    expect(refused).toBeFalse();
    expect(text.split("\n")[0]).toBe("Tackle: 1 finding in /p/a.ts after this edit");
    expect(text.split("\n").at(-1)).toContain("tackle-ignore-next-line ts/odd -- ");
    expect(told([finding(tip, 3)], { isDone: true }).text).toStartWith(
      "Tackle: 1 finding in /p/a.ts\n",
    );
  });

  test("of skills alone is their line, under the name of the plugin that the host started", () => {
    const { refused, text } = told([finding(skill, 3)], { plugin: "web" });
    expect(refused).toBeFalse();
    expect(text).toBe("Skill tool: web:guide, args: know-it or mend-bad (tests)");
  });

  test("says of several findings of one cause on one line the most severe alone", () => {
    const cause = "sql";
    const loud = rule("loud", "deny", { cause });
    const low = rule("low", "tip", { cause });
    const both = [finding(low, 4, { hook: "a/x" }), finding(loud, 4, { hook: "b/y" })];
    expect(told(both).text).not.toContain("low");
    expect(told([...both, finding(low, 5)]).text).toContain("5: ts/low");
  });

  test("counts what it does not show", () => {
    const many = Array.from({ length: 33 }, (_, index) => finding(warn, index + 1));
    expect(told(many).text).toContain("33 findings");
    expect(told(many).text).toContain("20, 21 and 12 more\n");
    const rules = Array.from({ length: 13 }, (_, index) => finding(rule(`r${index}`, "tip"), 1));
    expect(told(rules).text).toContain("\nand 3 more of other rules\n");
  });

  test("shortens excerpts and makes control characters visible", () => {
    const findings = [finding(tip, 1, { excerpt: `\x1b[31m${"x".repeat(500)}` })];
    const { text } = report({ path: "/p/\u202ea.ts", findings, isDone: false, plugin: "ts" });
    expect(text).not.toContain("\x1b");
    expect(text).not.toContain("\u202e");
    expect(text.length).toBeLessThan(400);
  });

  test("of three findings stays within 900 characters", () => {
    const findings = typeSafetyRules.slice(0, 3)
      .map((one, index) =>
        finding(one, index, { hook: "typescript/check-type-safety", excerpt: "e".repeat(60) })
      );
    expect(told(findings, { plugin: "typescript" }).text.length).toBeLessThanOrEqual(900);
  });
});
