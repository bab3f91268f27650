import { expect, test } from "bun:test";
import { isAtLeast, LOG_LEVELS, parseLogLevel } from "../../../lib/log/log-level.ts";

test("isAtLeast() ranks DEBUG < INFO < WARN < ERROR < FATAL", () => {
  const table = LOG_LEVELS.map((level) => LOG_LEVELS.filter((each) => isAtLeast(each, level)));
  expect(table).toEqual(LOG_LEVELS.map((_, index) => LOG_LEVELS.slice(index)));
});

test.each(
  [
    ["WARN", "WARN"],
    [" debug ", "DEBUG"],
    ["Fatal", "FATAL"],
    ["WARNING", undefined],
    ["", undefined],
    [undefined, undefined],
    ["constructor", undefined],
  ] as const,
)("parseLogLevel(%p) is %p", (text, level) => {
  expect(parseLogLevel(text)).toBe(level as never);
});
