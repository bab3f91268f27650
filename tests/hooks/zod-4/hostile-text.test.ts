import { expect, test } from "bun:test";
import { hook as deprecated } from "../../../hooks/zod-4/check-deprecated-apis.ts";
import { hook as usage } from "../../../hooks/zod-4/validate-zod-usage.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import { editOf } from "../../support/edit-of.ts";

const rules = [...deprecated.rules ?? [], ...usage.rules ?? []];

// Makes every rule look: the words of all their hints and needs.
const WORDS =
  'import { z } from "zod"; try { string enum merge name email ip date message errorMap required_error }\n';

const PIECES = [
  "z.string(",
  "z.string((",
  "z.string()",
  "z.string().a(",
  "z.string().email(",
  "name: z.string().min(",
  "email: z.email()",
  "({ required_error:",
  "({ a: 1, errorMap:",
  ".min(",
  ".min({",
  ".min(a, {",
  "x.min({ message:",
  "A.merge(",
  "z.object({}).merge(",
  "schema",
  "try {",
  "A.parse(",
  "try { A.parse(",
  'z.enum(["true",',
  "import ",
  "(",
  "{",
  "`${",
  "\n",
];

const SMALL = 10_000;
const TIMES_LARGER = 10;

for (const piece of PIECES) {
  test(`the rules take time in proportion to a text of ${JSON.stringify(piece)}`, () => {
    const small = milliseconds(piece, SMALL);
    const large = milliseconds(piece, SMALL * TIMES_LARGER);
    // Quadratic time would be a hundredfold; the constant keeps pauses of the machine out of it.
    expect((large + 20) / (small + 20)).toBeLessThan(30);
  });
}

/** The better of two. */
function milliseconds(piece: string, length: number): number {
  const text = WORDS + piece.repeat(length / piece.length) + WORDS;
  const runs = [1, 2].map((run) => {
    const start = performance.now();
    newFindings(rules, editOf("a.ts", undefined, `${text}${run}`));
    return performance.now() - start;
  });
  return Math.min(...runs);
}
