import { expect, test } from "bun:test";
import { CodedError } from "../../../lib/platform/coded-error.ts";
import { checkRules } from "../../../lib/rules/check-rule.ts";
import type { Rule, TokenRule } from "../../../lib/rules/rule.ts";

const good: TokenRule = {
  id: "no-eval",
  files: { extensions: ["ts"] },
  hint: ["eval"],
  when: [{ in: "code", pattern: /eval\(/g, call: { arguments: /^x/ } }],
  level: "deny",
  message: "eval runs text",
  advice: "JSON.parse",
  skills: ["avoiding-eval"],
  documentation: "Calls.",
};

const BROKEN: readonly [defect: string, rule: Partial<TokenRule>][] = [
  ["not kebab-case", { id: "noEval" }],
  ["no extension of code", { files: { extensions: ["py"] } }],
  ["would keep state", { hint: [/eval/g] }],
  ["looks for nothing", { when: [] }],
  ["would load it", { hint: [] }],
  ["an empty word", { hint: [""] }],
  ["needs the g flag", { when: [{ in: "code", pattern: /eval/ }] }],
  ["matches nothing at all", { when: [{ in: "code", pattern: /x*/g }] }],
  ["must end with", { when: [{ in: "code", pattern: /eval/g, call: {} }] }],
  ['needs a "^"', { when: [{ in: "code", pattern: /eval\(/g, call: { arguments: /x/ } }] }],
  ["ends in a period", { message: "eval runs text." }],
  ["no message", { message: " " }],
  ["no documentation", { documentation: "" }],
  ["no skill", { skills: ["unknown"] }],
];

const skills = new Set(["avoiding-eval"]);

test("checkRules() accepts good rules", () => {
  checkRules([good], skills);
});

test("checkRules() takes a rule that visits the tree, and names one that visits nothing", () => {
  const { when: _, grammar: __, ...facts } = good;
  const visiting: Rule = { ...facts, visit: { CallExpression: ({ callee }) => callee } };
  checkRules([visiting], skills);
  expect(() => checkRules([{ ...visiting, visit: {} }], skills)).toThrow("looks for nothing");
});

for (const [defect, change] of BROKEN) {
  test(`checkRules() names a rule's defect: ${defect}`, () => {
    const check = () => checkRules([{ ...good, ...change }], skills);
    expect(check).toThrow(CodedError);
    expect(check).toThrow(defect);
  });
}

test("checkRules() wants advice with a refusal, and each id once", () => {
  const { advice: _advice, ...mute } = good;
  expect(() => checkRules([mute], skills)).toThrow("says not what to do");
  expect(() => checkRules([good, good], skills)).toThrow("given twice");
});
