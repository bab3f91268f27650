import { expect, test } from "bun:test";
import type { Language } from "../../../lib/source/language.ts";
import { codeText } from "../../../lib/source/code-text.ts";
import { LARGEST_TEXT } from "../../../lib/source/largest-text.ts";
import { isNestedTooDeep, isSurelyFlat } from "../../../lib/source/nesting.ts";
import {
  ELEMENTS,
  EXPRESSIONS,
  type Layer,
  nested,
  STATEMENTS,
  TYPES,
  TYPESCRIPT_EXPRESSIONS,
} from "../../support/nested-texts.ts";

// The parser takes the whole process with it where it is nested too deep, so it has one of its own.
const PARSE = `${import.meta.dir}/../../support/parse-texts.ts`;
const LANGUAGES: readonly Language[] = ["ts", "tsx", "js"];

/** The lightest operators are let through 16,000 times. */
const MOST = 65_536;

interface Text {
  readonly source: string;
  readonly language: Language;
}

function isLetThrough({ source, language }: Text): boolean {
  if (source.length > LARGEST_TEXT) return false;
  if (isSurelyFlat(source)) return true;
  return !isNestedTooDeep(codeText(source, language).code, language !== "ts");
}

/** The deepest text that is let through, of those that `make` makes. */
function deepest(make: (levels: number) => string, language: Language): Text {
  let [most, least] = [1, MOST];
  while (least - most > 1 + most / 50) {
    const middle = (most + least) >> 1;
    if (isLetThrough({ source: make(middle), language })) most = middle;
    else least = middle;
  }
  return { source: make(most), language };
}

/** Parses the texts in another process. */
async function survives(texts: readonly Text[]): Promise<void> {
  const child = Bun.spawn([process.execPath, PARSE], {
    stdin: new TextEncoder().encode(JSON.stringify(texts)),
    stdout: "pipe",
    stderr: "pipe",
  });
  const said = await new Response(child.stdout).text();
  const about = texts.map(({ source, language }) => `${language} ${source.slice(0, 60)}`);
  expect({ about, code: await child.exited }).toEqual({ about, code: 0 });
  expect(JSON.parse(said)).toHaveLength(texts.length);
}

const GROUPS: readonly [string, Readonly<Record<string, Layer>>, string, string][] = [
  ["expressions", { ...EXPRESSIONS, ...TYPESCRIPT_EXPRESSIONS }, "x=", "1"],
  ["elements", ELEMENTS, "x=", "<b/>"],
  ["statements", STATEMENTS, "", "1"],
  ["types", TYPES, "type X=", "b"],
];

test.each(GROUPS)("%s nested as deep as is let through leave the process alive", async (
  _,
  layers,
  before,
  core,
) => {
  // On lines too: a long text on one line is refused for that alone.
  const kinds = Object.values(layers).flatMap((
    [open, close],
  ): Layer[] => [[open, close], [`${open}\n`, `\n${close}`]]);
  const texts = kinds.flatMap((layer) =>
    LANGUAGES.map((language) =>
      deepest((levels) => before + nested(Array<Layer>(levels).fill(layer), core), language)
    )
  );
  await survives(texts);
}, 120_000);

test("layers of all kinds in any order leave the process alive", async () => {
  const random = randomNumbers(20_261);
  const pick = (layers: readonly Layer[]) => layers[Math.floor(random() * layers.length)]!;
  const texts = Array.from({ length: 60 }, (_, index) => {
    const language = LANGUAGES[index % LANGUAGES.length]!;
    const expressions = Object.values({
      ...EXPRESSIONS,
      ...(language === "ts" ? TYPESCRIPT_EXPRESSIONS : ELEMENTS),
    });
    // Few kinds in each text, now and then a line break or a comment between them.
    const kinds = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(expressions));
    const gaps = ["", "\n", " /* ü */ ", "// a\n"];
    const order = Array.from({ length: MOST }, (): Layer => {
      const [open, close] = pick(kinds);
      const gap = gaps[Math.floor(random() * gaps.length)] ?? "";
      return [open + gap, close];
    });
    return deepest((levels) => `x=${nested(order.slice(0, levels), "1")}`, language);
  });
  await survives(texts);
}, 120_000);

/** Mulberry32: the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
