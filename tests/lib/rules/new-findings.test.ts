import { describe, expect, test } from "bun:test";
import { CodedError } from "../../../lib/platform/coded-error.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { editOf } from "../../support/edit-of.ts";

const files = { extensions: ["ts"] };
const texts = { message: "m", advice: "a", documentation: "d" };
const refusing: Rule = {
  id: "no-eval",
  files,
  hint: ["eval"],
  when: [{ in: "code", pattern: /(?<![\w$.])eval\s*\(/g, call: {} }],
  level: "deny",
  ...texts,
};
const advising: Rule = {
  id: "no-any",
  files,
  hint: ["any"],
  when: [{ in: "code", pattern: /:\s*any\b/g }],
  level: "warn",
  ...texts,
};

function found(before: string | undefined, after: string): string[] {
  return newFindings([refusing, advising], editOf("a.ts", before, after))
    .map(({ rule, line }) => `${rule.id}:${line}`);
}

describe("newFindings()", () => {
  test("finds everything in a new file", () => {
    expect(found(undefined, "let a: any;\neval(a);\n")).toEqual(["no-eval:2", "no-any:1"]);
  });

  test("leaves old findings out when other lines change", () => {
    const old = "eval(a);\nlet b: any;\nlet c = 1;\n";
    expect(found(old, old.replace("c = 1", "c = 2"))).toEqual([]);
    expect(found(old, `// more\n\n${old}`)).toEqual([]);
  });

  test("leaves old findings out when their own line changes around them", () => {
    expect(found("const a = eval(x);\n", "const b = eval(x);\n")).toEqual([]);
  });

  test("lets a bad file be mended one finding at a time", () => {
    const bad = "eval(a);\neval(b);\nlet c: any;\n";
    expect(found(bad, "run(a);\neval(b);\nlet c: any;\n")).toEqual([]);
    expect(found(bad, "eval(a);\neval(b);\nlet c: unknown;\n")).toEqual([]);
    expect(found(bad, "")).toEqual([]);
  });

  test("leaves out what only moved or was indented", () => {
    const after = "let c = 1;\nfunction f() {\n    eval( a );\n}\n";
    expect(found("eval( a );\nlet c = 1;\n", after)).toEqual([]);
  });

  test("finds what an edit adds to a file that has the same already, on the line it wrote", () => {
    expect(found("eval(a);\n", "eval(a);\nlet b;\neval(a);\n")).toEqual(["no-eval:3"]);
    expect(found("eval(a);\n", "eval(a);\neval(a);\nlet b;\n")).toEqual(["no-eval:2"]);
  });

  test("finds new code in the place of old", () => {
    expect(found("eval(a);\n", "eval(b);\n")).toEqual(["no-eval:1"]);
  });

  test("finds what becomes code because a comment goes", () => {
    expect(found("/*\neval(a);\n*/\n", "\neval(a);\n\n")).toEqual(["no-eval:2"]);
  });

  test("finds again what was mended and comes back", () => {
    expect(found("let a: unknown;\n", "let a: any;\n")).toEqual(["no-any:1"]);
  });

  test("says a line's finding once", () => {
    expect(found(undefined, "function f(a: any, b: any) {}\n")).toEqual(["no-any:1"]);
  });

  test("looks at nothing over 512 KiB and at no other language", () => {
    expect(found(undefined, `eval(a);${" ".repeat(524_288)}`)).toEqual([]);
    expect(newFindings([refusing], editOf("a.py", undefined, "eval(a)"))).toEqual([]);
  });

  test("gives line and excerpt", () => {
    const after = "a;\n  const x =\n    eval(\n      y,\n    );\n";
    const [finding] = newFindings([refusing], editOf("a.ts", "", after));
    expect(finding).toMatchObject({ line: 3, lastLine: 5, excerpt: "eval( y, );" });
  });
});

describe("newFindings() of a rule that visits the tree", () => {
  const visiting: Rule = {
    id: "no-with",
    files: { extensions: ["js"] },
    hint: ["with"],
    visit: { WithStatement: (node) => node },
    level: "deny",
    ...texts,
  };
  const deep = `with (${"[".repeat(2_000)}${"]".repeat(2_000)}) {}`;
  const broken = "with (a) { b(";
  const judged = (rule: Rule, before: string | undefined, after: string) =>
    newFindings([rule], editOf("a.js", before, after)).map(({ line }) => line);

  test("finds the nodes that it names", () => {
    expect(judged(visiting, undefined, "a;\nwith (a) {}\n// with\n")).toEqual([2]);
    expect(judged(visiting, "with (a) {}", "b;\nwith (a) {}\nwith (c) {}")).toEqual([3]);
  });

  test("refuses what it can't look at where it refuses edits, and else says nothing", () => {
    expect(() => judged(visiting, undefined, deep)).toThrow(CodedError);
    expect(() => judged(visiting, undefined, deep)).toThrow("nested deeper than 1,000 levels");
    expect(judged({ ...visiting, level: "warn" }, undefined, deep)).toEqual([]);
    expect(judged(visiting, undefined, deep.replace("with", "f"))).toEqual([]);
  });

  test("lets by what is broken, and finds it when it is mended", () => {
    expect(judged(visiting, undefined, broken)).toEqual([]);
    expect(judged(visiting, broken, "with (a) { b() }")).toEqual([1]);
    expect(judged(visiting, deep, "with (a) { b() }")).toEqual([1]);
  });

  test("tells whoever asks what it could not look at", () => {
    const told: string[] = [];
    const edit = editOf("a.js", undefined, deep);
    const found = newFindings([visiting], edit, ({ id }, { kind }) => told.push(`${id} ${kind}`));
    expect({ found, told }).toEqual({ found: [], told: ["no-with refused"] });
  });
});
