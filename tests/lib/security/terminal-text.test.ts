import { expect, test } from "bun:test";
import fc from "fast-check";
import { visibleText } from "../../../lib/security/terminal-text.ts";

test.each(
  [
    ["plain text, ünï, 日本, 😀", "plain text, ünï, 日本, 😀"],
    ["", ""],
    ["\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"],
    ["\x1b]0;title\x07", "\\x1b]0;title\\x07"],
    ["\x9b31m", "\\x9b31m"],
    ["a\0b", "a\\x00b"],
    ["a\x7fb\x08", "a\\x7fb\\x08"],
    ["a\nb\rc\td", "a\\nb\\rc\\td"],
    ["user\u202eexe.txt", "user\\u{202e}exe.txt"],
    ["\u2066x\u2069", "\\u{2066}x\\u{2069}"],
    ["a\u200bb\u200dc\ufeff", "a\\u{200b}b\\u{200d}c\\u{feff}"],
    ["a\u2028b\u2029c", "a\\u{2028}b\\u{2029}c"],
    ["soft\xadhyphen", "soft\\xadhyphen"],
    ["lone \ud800 and \udc00", "lone \\u{d800} and \\u{dc00}"],
    ["tag \u{e0041}", "tag \\u{e0041}"],
    ["back\\slash", "back\\slash"],
  ] as const,
)("visibleText(%j) is %j", (text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

test.each(
  [
    ["a\n\tb\r\nc", "a\n\tb\r\nc"],
    ["a\rb", "a\\rb"],
    ["a\x1b\nb", "a\\x1b\nb"],
    ["a\u2028b", "a\\u{2028}b"],
  ] as const,
)("with lines, visibleText(%j) is %j", (text, visible) => {
  expect(visibleText(text, { lines: true })).toBe(visible);
});

test("nothing that a terminal obeys is left, and nothing is left to do", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    const visible = visibleText(text);
    expect(visible).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_C}]/u);
    expect(visibleText(visible)).toBe(visible);
  }));
});

const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_C}\p{Default_Ignorable_Code_Point}]/u;

// They choose between the text and the picture form of a symbol.
function isVariation(code: number): boolean {
  return code >= 0xfe00 && code <= 0xfe0f;
}

test("every character of these classes is made visible", () => {
  const left: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    const invisible = HIDDEN.test(character) && !isVariation(code);
    if (invisible && visibleText(character) === character) left.push(code.toString(16));
  }
  expect(left).toEqual([]);
});
