import { expect, test } from "bun:test";
import { parseStat } from "../../../lib/platform/observe-process.ts";

const AFTER_STATE = "1 10 10 0 -1 4194560 9 0 0 0 1 2 0 0 20 0 3 0 987654 1000 20";

test.each(["bun", "a b", "a) Z (b", ") ) (", "x\ny"])("a process called %p", (name) => {
  expect(parseStat(`42 (${name}) S ${AFTER_STATE}\n`)).toEqual({ startTime: "987654" });
});

test.each(["Z", "X"])("a process in state %s is gone", (state) => {
  expect(parseStat(`42 (bun) ${state} ${AFTER_STATE}\n`)).toBe("gone");
});

test("a text that ends early leaves the start time open", () => {
  expect(parseStat("42 (bun) S 1 2")).toEqual({ startTime: undefined });
});
