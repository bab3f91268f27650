import { expect, test } from "bun:test";
import { LineIndex } from "../../../lib/source/line-index.ts";

test("LineIndex counts lines from 1 and gives their text", () => {
  const lines = new LineIndex("a\nbc\n\nd");
  expect([0, 1, 2, 4, 5, 6, 99].map((offset) => lines.lineAt(offset))).toEqual([
    1,
    1,
    2,
    2,
    3,
    4,
    4,
  ]);
  expect(lines.lines(2, 2)).toBe("bc");
  expect(lines.lines(1, 3)).toBe("a\nbc\n");
  expect(lines.lines(4, 4)).toBe("d");
});
