import { expect, test } from "bun:test";
import type { Finding } from "../../../lib/rules/find-in-text.ts";
import { report } from "../../../lib/rules/report.ts";
import type { Rule } from "../../../lib/rules/rule.ts";

function rule(id: string, level: Rule["level"], skills: string[] = []): Rule {
  const files = { extensions: ["ts"] };
  const texts = { message: `${id} is wrong`, advice: `not ${id}`, documentation: "d" };
  return { id, files, hint: /x/, when: [], level, skills, ...texts };
}

function finding(one: Rule, line: number, excerpt = `code ${line}`): Finding {
  return { rule: one, line, lastLine: line, excerpt, identity: excerpt };
}

const deny = rule("bad", "deny", ["mend-bad"]);
const warn = rule("poor", "warn", ["mend-poor", "mend-bad"]);
const tip = rule("odd", "tip");
const skill = rule("know", "skill", ["know-it"]);

test("report() of a refusal: summary, the severe first, each rule's reason once, skills", () => {
  const findings = [
    finding(tip, 1),
    finding(warn, 2),
    finding(warn, 9),
    finding(deny, 5),
    finding(skill, 1),
  ];
  expect(report({ plugin: "ts", path: "/p/a.ts", findings, refused: true })).toBe(
    `ts refuses this edit of /p/a.ts: 1 finding to mend first, and 3 findings to consider
/p/a.ts:5 bad — bad is wrong. Instead: not bad.
    code 5
/p/a.ts:2 poor — poor is wrong. Instead: not poor.
    code 2
/p/a.ts:9 poor
    code 9
/p/a.ts:1 odd — odd is wrong. Instead: not odd.
    code 1
Skills: ts:mend-bad, ts:mend-poor, ts:know-it`,
  );
});

test("report() of advice", () => {
  const text = report({ plugin: "ts", path: "a.ts", findings: [finding(tip, 3)], refused: false });
  expect(text.split("\n")[0]).toBe("ts: 1 finding in a.ts as this edit leaves it");
});

test("report() of skills alone is their line, of nothing is nothing", () => {
  const findings = [finding(skill, 3)];
  expect(report({ plugin: "ts", path: "a.ts", findings, refused: false })).toBe(
    "Skills: ts:know-it",
  );
  expect(report({ plugin: "ts", path: "a.ts", findings: [], refused: false })).toBe("");
});

test("report() shows twenty findings and counts the rest", () => {
  const findings = Array.from({ length: 33 }, (_, index) => finding(warn, index + 1));
  const text = report({ plugin: "ts", path: "a.ts", findings, refused: false });
  expect(text).toContain("33 findings");
  expect(text).toContain("a.ts:20 poor");
  expect(text).not.toContain("a.ts:21 poor");
  expect(text).toContain("\nand 13 more\nSkills:");
});

test("report() shortens excerpts and makes control characters visible", () => {
  const findings = [finding(tip, 1, `\x1b[31m${"x".repeat(500)}`)];
  const text = report({ plugin: "ts", path: "/p/\u202ea.ts", findings, refused: false });
  expect(text).not.toContain("\x1b");
  expect(text).not.toContain("\u202e");
  expect(text.length).toBeLessThan(400);
});
