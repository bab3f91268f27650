import { expect, test } from "bun:test";
import { codeText } from "../../../lib/source/code-text.ts";
import { declaredNames } from "../../../lib/source/declared-names.ts";

function namesIn(source: string): Record<string, string> {
  return Object.fromEntries(declaredNames(codeText(source, "ts")));
}

const CASES: readonly [source: string, names: Record<string, string>][] = [
  ["import { exec, spawn as run } from 'child_process';", {
    exec: "child_process",
    run: "child_process",
  }],
  ['import cp, { type A } from "node:child_process";', {
    cp: "node:child_process",
    A: "node:child_process",
  }],
  ["import * as all from 'a';\nimport type B from 'b';", { all: "a", B: "b" }],
  ["import {\n  one,\n  two,\n} from 'a';", { one: "a", two: "a" }],
  ["import 'side-effect';\nconst m = await import('m');", { m: "m" }],
  ["import fs = require('fs');", { fs: "fs" }],
  ["const { exec, b: c = 1, ...rest } = require('x');", { exec: "x", c: "x", rest: "x" }],
  ["const run = promisify(exec);\nconst go = util.promisify(exec);", {
    run: "promisify",
    go: "promisify",
  }],
  ["let a = 1;\nvar b: string;\nconst c = d;", { a: "", b: "", c: "" }],
  ["function f() {}\nasync function* g() {}\nclass H {}", { f: "", g: "", H: "" }],
  ["const f = (x) => x;\nconst g = (y: number, z) => y;", { f: "", g: "", x: "", y: "" }],
  ["function f(\n  a: string,\n  b: (c: string) => void,\n) {}", { f: "", a: "", b: "", c: "" }],
  ["// import { a } from 'b'\nconst s = 'import { a } from \"b\"';", { s: "" }],
  ["call({ exec });", {}],
];

for (const [source, names] of CASES) {
  test(`declaredNames() of ${JSON.stringify(source)}`, () =>
    expect(namesIn(source)).toEqual(names));
}
