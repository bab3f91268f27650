import { expect, test } from "bun:test";
import { durationText, parseDuration, sizeText } from "../../../lib/cli/amounts.ts";

test("parseDuration takes seconds, minutes, hours and days", () => {
  expect(["2s", "2m", "2h", "2d"].map(parseDuration)).toEqual([2e3, 12e4, 72e5, 1728e5]);
  expect(["", "2", "2w", "1234567s"].map(parseDuration)).toEqual(Array(4).fill(undefined));
});

test.each([
  [-5, "0 s"],
  [59_999, "59 s"],
  [60_000, "1 min"],
  [3_600_000, "1 h"],
  [12_000_000, "3 h 20 min"],
  [187_200_000, "2 d 4 h"],
])("durationText of %p ms", (ms, text) => expect(durationText(ms)).toBe(text));

test.each([[0, "0 bytes"], [999, "999 bytes"], [1500, "1.5 kB"], [10e6, "10.0 MB"]])(
  "sizeText of %p bytes",
  (bytes, text) => expect(sizeText(bytes)).toBe(text),
);
