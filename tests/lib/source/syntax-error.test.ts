import { describe, expect, test } from "bun:test";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { syntaxProblem } from "../../../lib/source/syntax-error.ts";

const BROKEN: readonly [path: string, source: string, line: number][] = [
  ["a.ts", "const a = {\n  b: 1\nconst c = 2;\n", 3],
  ["a.ts", "let a = 1;\nfoo(;\n", 2],
  ["a.tsx", "const A = () => <div><span></div>;\n", 1],
  ["a.js", "function f() {\n", 1],
  ["a.jsx", "const a = <p>;\n", 1],
  ["a.mts", "const s = 'abc\n", 1],
  ["a.cjs", "if (x {}\n", 1],
  ["a.ts", "function f() { await g(); }\n", 1],
  ["a.ts", "<<<<<<< HEAD\nlet a;\n=======\n>>>>>>> b\n", 1],
];

const FINE: readonly [path: string, source: string][] = [
  ["a.ts", ""],
  ["a.ts", "#!/usr/bin/env bun\nawait go();\n"],
  ["a.ts", "\ufeffusing a = b(); let c = <T,>(x: T) => x!; enum E { A }"],
  ["a.tsx", "const f = <T extends object>(x: T) => <p>it's {x} &nbsp;</p>;"],
  ["a.js", "const a = <p>it's</p>;"],
  ["a.cjs", "if (x) return; with (a) { b = 010; }"],
  ["a.mjs", "import a from './a.json' with { type: 'json' };"],
  ["a.ts", "@d() class A { @p x = 1; constructor(private a: B) {} accessor z = 1 }"],
  // wrong, but not in its grammar: the compiler's matter
  ["a.ts", "let a; let a; const b = 1; b = 2;"],
  ["a.js", "<!-- old -->\n"],
  ["a.js", "var await = 1;"],
  // no code
  ["a.ts", '<?xml version="1.0"?>\n<!DOCTYPE TS><TS version="2.1"></TS>'],
  ["a.ts", '<!DOCTYPE TS>\n<TS version="2.1"></TS>'],
  ["a.json", "{"],
  ["a.py", "def f(:"],
  ["a.js", `${"x=1;".repeat(10_000)}(`],
];

describe("syntaxProblem()", () => {
  for (const [path, source, line] of BROKEN) {
    test(`finds the error in ${JSON.stringify(source)} (${path})`, () => {
      expect(syntaxProblem(source, path)).toMatchObject({ line });
    });
  }

  for (const [path, source] of FINE) {
    test(`finds none in ${JSON.stringify(source.slice(0, 80))} (${path})`, () => {
      expect(syntaxProblem(source, path)).toBeUndefined();
    });
  }

  test("runs no macro of the project, however it is spelled", () => {
    const directory = mkdtempSync(`${tmpdir()}/macro-`);
    const proof = `${directory}/proof`;
    const macro = `import { writeFileSync } from "node:fs";
export function f() { writeFileSync(${JSON.stringify(proof)}, "ran"); return 1; }`;
    writeFileSync(`${directory}/m.ts`, macro);
    const module = JSON.stringify(`${directory}/m.ts`);
    for (
      const source of [
        `import { f } from ${module} with { type: "macro" }; f();`,
        `import { f } from ${module} assert { type: "m\\u0061cro" }; f();`,
        `import { f } from "macro:${directory}/m.ts"; f();`,
      ]
    ) {
      expect(syntaxProblem(source, "a.ts")).toBeUndefined();
      expect(existsSync(proof)).toBeFalse();
    }
    rmSync(directory, { recursive: true });
  });

  test("survives nesting without end", () => {
    for (const piece of ["(", "[", "{", "a=>", "<a>", "`${", "a?", "!", "\0", '"']) {
      syntaxProblem(piece.repeat(15_000), "a.tsx");
      syntaxProblem(`${piece}\n`.repeat(15_000), "a.tsx");
    }
  });
});
