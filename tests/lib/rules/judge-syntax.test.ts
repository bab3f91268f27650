import { expect, test } from "bun:test";
import { judgeSyntax } from "../../../lib/rules/judge-syntax.ts";

const good = "const a = 1;\n";
const bad = "const a = {\n  b: 1\nconst c = 2;\n";

function judge(before: string | undefined, after: string, path = "/p/src/a.ts") {
  return judgeSyntax({ path, before, after, whole: true }, "ts");
}

test("judgeSyntax() refuses an edit that breaks a file, with line and code", () => {
  expect(judge(good, bad)).toEqual({
    refused: true,
    text: `ts refuses this edit of /p/src/a.ts: it would leave a syntax error
/p/src/a.ts:3:1 syntax-error — Expected "}" but found "const"
    const c = 2;
Instead: one edit that leaves the file whole.`,
  });
  expect(judge(undefined, bad)?.refused).toBeTrue();
});

test("judgeSyntax() has nothing to say of a whole file, whatever it was before", () => {
  expect(judge(good, good)).toBeUndefined();
  expect(judge(bad, good)).toBeUndefined();
});

test("judgeSyntax() lets a broken file be mended in steps", () => {
  const judgement = judge(bad, bad.replace("b: 1", "b: 2"));
  expect(judgement?.refused).toBeFalse();
  expect(judgement?.text).toContain("still has a syntax error");
});

test("judgeSyntax() only advises where an error may be meant, or is none to another parser", () => {
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

test("judgeSyntax() refuses what only resembles that", () => {
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

test("judgeSyntax() says nothing of pieces of a file", () => {
  const pieces = { path: "/p/a.ts", before: "a", after: "} else {", whole: false };
  expect(judgeSyntax(pieces, "ts")).toBeUndefined();
});
