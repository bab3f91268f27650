import { expect, test } from "bun:test";
import { judgeEdit } from "../../../lib/rules/judge-edit.ts";
import type { Rule } from "../../../lib/rules/rule.ts";

const base = { files: { extensions: ["ts"] }, message: "m", advice: "a", documentation: "d" };
const rules: readonly Rule[] = [
  { ...base, id: "bad", hint: /bad/, when: [{ in: "code", pattern: /\bbad\b/g }], level: "deny" },
  {
    ...base,
    id: "poor",
    hint: /poor/,
    when: [{ in: "code", pattern: /\bpoor\b/g }],
    level: "warn",
  },
  {
    ...base,
    id: "odd",
    hint: /odd/,
    when: [{ in: "code", pattern: /\bodd\b/g }],
    level: "tip",
    once: "session",
  },
  {
    ...base,
    id: "file",
    hint: /file/,
    when: [{ in: "code", pattern: /\bfile\b/g }],
    level: "tip",
    once: "file",
  },
];

function judge(content: string, { marks = new Set<string>(), path = "/p/a.ts" } = {}) {
  const markOnce = (key: string) => !marks.has(key) && marks.add(key) !== undefined;
  const call = { tool_name: "Write", tool_input: { file_path: path, content } };
  return judgeEdit(call, { plugin: "p", rules, markOnce, readCurrent: () => undefined });
}

test("judgeEdit() has nothing to say of good code", () => {
  expect(judge("fine();")).toBeUndefined();
});

test("judgeEdit() refuses by the most severe finding and reports all", () => {
  const judgement = judge("poor();\nbad();\n");
  expect(judgement?.refused).toBeTrue();
  expect(judgement?.text).toContain("/p/a.ts:2 bad");
  expect(judgement?.text).toContain("/p/a.ts:1 poor");
});

test("judgeEdit() advises where nothing is refused", () => {
  expect(judge("poor();")?.refused).toBeFalse();
});

test("judgeEdit() says what is for once in a session only once", () => {
  const marks = new Set<string>();
  expect(judge("odd();", { marks })?.text).toContain("odd");
  expect(judge("odd();", { marks, path: "/p/b.ts" })).toBeUndefined();
  expect(judge("odd();\npoor();", { marks })?.text).not.toContain("odd —");
});

test("judgeEdit() says what is for once in a file once for each", () => {
  const marks = new Set<string>();
  expect(judge("file();", { marks })).toBeDefined();
  expect(judge("file();", { marks })).toBeUndefined();
  expect(judge("file();", { marks, path: "/p/b.ts" })).toBeDefined();
});

test("judgeEdit() refuses nothing of a file that it cannot read", () => {
  const tool_input = { file_path: "/p/a.ts", old_string: "x", new_string: "bad()" };
  const options = { plugin: "p", rules, markOnce: () => true, readCurrent: () => undefined };
  const judgement = judgeEdit({ tool_name: "Edit", tool_input }, options);
  expect(judgement?.refused).toBeFalse();
  expect(judgement?.text).toContain("bad");
});

test("judgeEdit() says nothing of an edit that the tool will refuse", () => {
  const tool_input = { file_path: "/p/a.ts", old_string: "x", new_string: "bad()" };
  const options = { plugin: "p", rules, markOnce: () => true, readCurrent: () => "y" };
  expect(judgeEdit({ tool_name: "Edit", tool_input }, options)).toBeUndefined();
});
