import { expect, test } from "bun:test";
import { syntaxError } from "../../../hooks/typescript/rules/syntax-error.ts";
import type { Edit } from "../../../lib/edit/edit.ts";
import { grammarFindings } from "../../../lib/rules/grammar.ts";
import { editOf, pieceOf } from "../../support/edit-of.ts";

const good = "const a = 1;\n";
const bad = "const a = {\n  b: 1\nconst c = 2;\n";

interface Judged {
  readonly refused: boolean;
  readonly text: string;
}

function judged(edit: Edit): Judged | undefined {
  const [finding] = grammarFindings(syntaxError, edit);
  if (finding === undefined) return undefined;
  const { rule: { level, message }, line, excerpt } = finding;
  return { refused: level === "deny", text: `${line}: ${message}: ${excerpt}` };
}

function judge(before: string | undefined, after: string, path = "/p/src/a.ts") {
  return judged(editOf(path, before, after));
}

test("grammarFindings() refuses an edit that breaks a file, with line and code", () => {
  expect(judge(good, bad)).toEqual({
    refused: true,
    text:
      '3: this edit leaves a syntax error: Expected "}" but found "const" (column 1): const c = 2;',
  });
  expect(judge(undefined, bad)?.refused).toBe(true);
});

test("grammarFindings() has nothing to say of a whole file, whatever it was before", () => {
  expect(judge(good, good)).toBeUndefined();
  expect(judge(bad, good)).toBeUndefined();
});

test("grammarFindings() lets a broken file be mended in steps", () => {
  const judgement = judge(bad, bad.replace("b: 1", "b: 2"));
  expect(judgement?.refused).toBeFalse();
  expect(judgement?.text).toContain("the syntax error that was there");
});

test("grammarFindings() only advises where an error may be meant, or is none to another parser", () => {
  const cases: [path: string, text: string][] = [
    ["/p/test/fixtures/broken.ts", bad],
    ["/p/src/__fixtures__/broken.ts", bad],
    ["/p/types/new.d.ts", "declare module 'a' with {};\n"],
    ["/p/generators/app/index.js", "const name = <%= name %>;\n"],
    ["/p/{{cookiecutter.name}}/a.js", "const name = {{ cookiecutter.name }};\n"],
    ["/p/src/flow.js", "// @flow\ntype A = {| a: ?string |};\n"],
    ["/p/src/typed.js", "const a: number = 1;\n"],
    ["/p/src/index.js", "export default from './Button'\n"],
    ["/p/src/index.jsx", "export Button, { a } from './Button'\n"],
    ["/p/templates/page/index.tsx", "if (a) {\n  import b from 'b';\n}\nnew __ModelName__();\n"],
  ];
  for (const [path, text] of cases) {
    expect({ path, refused: judge(undefined, text, path)?.refused }).toEqual({
      path,
      refused: false,
    });
  }
});

test("grammarFindings() refuses what only resembles that", () => {
  const cases: [path: string, text: string][] = [
    ["/p/src/index.ts", "export default from './Button'\n"],
    ["/p/src/index.js", "export from './Button'\n"],
    ["/p/src/templates/page.tsx", bad],
  ];
  for (const [path, text] of cases) {
    expect({ path, refused: judge(undefined, text, path)?.refused }).toEqual({
      path,
      refused: true,
    });
  }
});

test("grammarFindings() says nothing of pieces of a file", () => {
  expect(judged(pieceOf("/p/a.ts", "a", "} else {"))).toBeUndefined();
});
