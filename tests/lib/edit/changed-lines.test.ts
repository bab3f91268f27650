import { expect, test } from "bun:test";
import { changedLines } from "../../../lib/edit/changed-lines.ts";

const CASES: readonly [
  title: string,
  before: string,
  after: string,
  first: number,
  last: number,
][] = [
  ["a line changed", "a\nb\nc\n", "a\nB\nc\n", 2, 2],
  ["lines added", "a\nd\n", "a\nb\nc\nd\n", 2, 3],
  ["a line added at the end", "a\n", "a\nb\n", 2, 2],
  ["all of it", "a\nb", "c\nd\ne", 1, 3],
  ["nothing there before", "", "a\nb\n", 1, 2],
];

for (const [title, before, after, first, last] of CASES) {
  test(`changedLines() of ${title}`, () => {
    expect(changedLines(before, after)).toEqual({ first, last });
  });
}

test("changedLines() of a deletion is the line where it was", () => {
  expect(changedLines("a\nb\nc\n", "a\nc\n")).toEqual({ first: 2, last: 2 });
});
