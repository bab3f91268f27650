import { expect, test } from "bun:test";
import { codeExecutionRules } from "../../../hooks/typescript/rules/code-execution.ts";
import { deprecatedApiRules } from "../../../hooks/typescript/rules/deprecated-apis.ts";
import { passwordRules } from "../../../hooks/typescript/rules/password-security.ts";
import { typeSafetyRules } from "../../../hooks/typescript/rules/type-safety.ts";
import { writtenCodeRules } from "../../../hooks/typescript/rules/written-code.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import { editOf } from "../../support/edit-of.ts";

const rules = [typeSafetyRules, deprecatedApiRules, passwordRules, codeExecutionRules]
  .concat(writtenCodeRules).flat();

// Makes every rule look: the words of all their hints.
const WORDS =
  "any as x<T>! > substr escape unescape password eval Function exec spawn execSync namespace enum type " +
  "interface innerHTML req app.get( /// <reference path paypalpassword\n";

const PIECES = ["eval(", "exec(`${", "exec(`", "new Function(`", "password = btoa(", "a.password="]
  .concat(["passwordpassword", "import {", "import type ", "const {", "function ", "any ", ":any"])
  .concat(["as unknown ", "x as ", "!", "<T", "a<", "<a>", "</a>", "<a b={", "(", "{", "[a in "])
  .concat(["`", "`${", "'", "/", "/*", "/* */", " ", "\n", "\\", "substr():", "(a:", ", a: ("])
  .concat([
    "paypalPassword:",
    "{ paypalPassword ",
    "req.body.",
    "namespace ",
    "type a<",
    "interface a",
  ])
  .concat([
    "extends (...a:",
    "/// <reference ",
    ".innerHTML = a.",
    "spawn('sh',['-c',`",
    "eval(a) {",
  ])
  .concat(["return ", "= ", "\u3000", "window .", "class ", "catch (", "exec('' + "])
  .concat([
    "a extends b<",
    "namespace a {\n",
    "type a = {",
    "function a<T>(",
    "= <T>(",
    "eval('a', ",
  ]);

const SMALL = 10_000;
const TIMES_LARGER = 10;

for (const piece of PIECES) {
  test(`the rules take time in proportion to a text of ${JSON.stringify(piece)}`, () => {
    for (const path of ["a.ts", "a.jsx"]) {
      const small = milliseconds(path, piece, SMALL);
      const large = milliseconds(path, piece, SMALL * TIMES_LARGER);
      // Quadratic time would be a hundredfold; the constant keeps pauses of the machine out of it.
      expect((large + 20) / (small + 20)).toBeLessThan(30);
    }
  });
}

/** The better of two. */
function milliseconds(path: string, piece: string, length: number): number {
  const text = WORDS + piece.repeat(length / piece.length) + WORDS;
  const runs = [1, 2].map((run) => {
    const start = performance.now();
    newFindings(rules, editOf(path, undefined, `${text}${run}`));
    return performance.now() - start;
  });
  return Math.min(...runs);
}
