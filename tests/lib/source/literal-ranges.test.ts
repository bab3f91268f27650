import { expect, test } from "bun:test";
import { Glob } from "bun";
import jsTokens, { type JSXToken, type Token } from "js-tokens";
import type { LiteralRange } from "../../../lib/source/literal-range.ts";
import { literalRanges } from "../../../lib/source/literal-ranges.ts";

const MODULES = `${import.meta.dir}/../../../node_modules`;

test("literalRanges() agrees with js-tokens on every JavaScript file of our dependencies", async () => {
  let files = 0;
  for await (
    const path of new Glob("{zod,js-tokens,fast-check,cli-table3,pure-rand}/**/*.{js,cjs,mjs}")
      .scan(MODULES)
  ) {
    const source = await Bun.file(`${MODULES}/${path}`).text();
    const ours = literalRanges(source, { from: 0, to: source.length, jsx: true, types: false });
    expect({ path, ranges: ours.map(shown) }).toEqual({ path, ranges: theirs(source).map(shown) });
    files++;
  }
  expect(files).toBeGreaterThan(50);
});

function theirs(source: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const token of jsTokens(source, { jsx: true })) {
    const range = inner(token, at);
    at += token.value.length;
    if (range && range.end > range.start) ranges.push(range);
  }
  return ranges;
}

function inner(
  token: Token | JSXToken,
  start: number,
): { start: number; end: number } | undefined {
  const end = start + token.value.length;
  switch (token.type) {
    case "MultiLineComment":
    case "SingleLineComment":
    case "HashbangComment":
    case "JSXText":
      return { start, end };
    case "StringLiteral":
    case "JSXString":
    case "NoSubstitutionTemplate":
    case "TemplateTail":
      return { start: start + 1, end: token.closed ? end - 1 : end };
    case "TemplateHead":
    case "TemplateMiddle":
      return { start: start + 1, end: end - 2 };
    case "RegularExpressionLiteral":
      return { start: start + 1, end: start + token.value.lastIndexOf("/") };
    default:
      return undefined;
  }
}

function shown({ start, end }: Pick<LiteralRange, "start" | "end">): string {
  return `${start}-${end}`;
}
