import { expect, test } from "bun:test";
import fc from "fast-check";
import { cutText } from "../../../lib/log/cut-text.ts";

test.each([
  ["short", 64, "short"],
  ["x".repeat(64), 64, "x".repeat(64)],
  ["x".repeat(65), 64, `${"x".repeat(37)}… 28 bytes more`],
  ["é".repeat(40), 64, `${"é".repeat(18)}… 44 bytes more`],
  ["😀".repeat(20), 64, `${"😀".repeat(9)}… 44 bytes more`],
])("cutText(%p, %p) is %p", (text, maxBytes, cut) => {
  expect(cutText(text, maxBytes)).toBe(cut);
});

test("cutText() counts what was left out before", () => {
  expect(cutText("abc", 64, 1000)).toBe("abc… 1000 bytes more");
  expect(cutText("x".repeat(100), 64, 1000)).toBe(`${"x".repeat(37)}… 1063 bytes more`);
});

test("cutText() keeps within its bytes, cuts no code point and counts the rest", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(fc.property(text, fc.integer({ min: 64, max: 200 }), (whole, maxBytes) => {
    const cut = cutText(whole, maxBytes);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(maxBytes);
    if (cut === whole) return;
    const [, start = "", more] = /^(.*)… (\d+) bytes more$/s.exec(cut) ?? [];
    expect(whole.startsWith(start)).toBe(true);
    expect(Buffer.byteLength(start) + Number(more)).toBe(Buffer.byteLength(whole));
    expect(cut.isWellFormed()).toBe(true);
  }));
});
