import { describe, expect, test } from "bun:test";
import { codeText } from "../../../lib/source/code-text.ts";
import type { Language } from "../../../lib/source/language.ts";
import { LARGEST_TEXT } from "../../../lib/source/largest-text.ts";
import { isNestedTooDeep } from "../../../lib/source/nesting.ts";
import {
  ELEMENTS,
  EXPRESSIONS,
  type Layer,
  nested,
  STATEMENTS,
  TYPES,
  TYPESCRIPT_EXPRESSIONS,
} from "../../support/nested-texts.ts";

const EVERY_EXPRESSION = { ...EXPRESSIONS, ...TYPESCRIPT_EXPRESSIONS };
const ALL: readonly (readonly [string, Layer, (layers: Layer[]) => string])[] = [
  ...rows(EVERY_EXPRESSION, (layers) => `x=${nested(layers, "1")}`),
  ...rows(ELEMENTS, (layers) => `x=${nested(layers, "<b/>")}`),
  ...rows(STATEMENTS, (layers) => nested(layers, "1")),
  ...rows(TYPES, (layers) => `type X=${nested(layers, "b")}`),
];

const JSX: readonly Language[] = ["tsx", "js"];
const EVERY: readonly Language[] = ["ts", ...JSX];

function rows(layers: Readonly<Record<string, Layer>>, text: (layers: Layer[]) => string) {
  return Object.entries(layers).map(([name, layer]) => [name, layer, text] as const);
}

function isRefused(source: string, language: Language): boolean {
  return isNestedTooDeep(codeText(source, language).code, language !== "ts");
}

describe("isNestedTooDeep", () => {
  test.each(ALL)("lets 60 levels of %s through and refuses 60,000", (name, layer, text) => {
    for (const language of name in ELEMENTS ? JSX : EVERY) {
      const few = text(Array.from({ length: 60 }, () => layer));
      const many = text(Array.from({ length: 60_000 }, () => layer));
      expect({ language, few: isRefused(few, language), many: isRefused(many, language) })
        .toEqual({ language, few: false, many: true });
    }
  });

  test("ends at 1,000 brackets", () => {
    const brackets = (count: number) => `${"(".repeat(count)}${")".repeat(count)}`;
    expect([900, 1_001].map((count) => isRefused(brackets(count), "ts"))).toEqual([false, true]);
  });

  test("leaves alone what stands side by side", () => {
    const long = (piece: string) => piece.repeat(5_000);
    const texts = [
      `x = [${long("{ a: f(b[0]) }, ")}]`,
      long("const a = await f(b.c ? d : e);\n"),
      long("const a = await f(b)\nif (a) return\nfor (const c of a) d(c)\n"),
      long("it('is', async () => {\n  expect(await a()).toBe(b)\n})\n"),
      `interface A {\n${long("  a: Map<string, B>;\n")}}`,
      `const a =\n${long("  'text' +\n")} ''`,
      long("export function F() {\n  return <a b={c}><d />{e}</a>\n}\n"),
    ];
    for (const text of texts) expect(isRefused(text, "tsx")).toBe(false);
  });

  test("takes a time that grows with the length alone", () => {
    for (const piece of ["(", "<a>", "a=>\n", "a?b:\n", "}", "`${", "a<b>\n", "if(a)\n"]) {
      const [short, long] = [LARGEST_TEXT / 4, LARGEST_TEXT].map((length) => {
        const code = piece.repeat(length / piece.length);
        const started = performance.now();
        for (let round = 0; round < 3; round++) isNestedTooDeep(code, true);
        return performance.now() - started;
      });
      expect(long! < 16 * short! + 50).toBe(true);
    }
  });
});
