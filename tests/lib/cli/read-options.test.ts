import { describe, expect, test } from "bun:test";
import { onlyOne, readChoice, readSince } from "../../../lib/cli/read-options.ts";

const NOW = Date.UTC(2025, 10, 22, 12);

describe("readSince", () => {
  test.each([
    ["90s", NOW - 90_000],
    ["10m", NOW - 600_000],
    ["24h", NOW - 86_400_000],
    ["7d", NOW - 7 * 86_400_000],
    ["2025-11-22", Date.UTC(2025, 10, 22)],
    ["2025-11-22T10:30:45Z", Date.UTC(2025, 10, 22, 10, 30, 45)],
    ["2025-11-22T10:30:45+01:00", Date.UTC(2025, 10, 22, 9, 30, 45)],
    ["999999d", 0],
  ])("%s", (text, expected) => expect(readSince(text, NOW)).toBe(expected));

  test("absent is absent", () => expect(readSince(undefined)).toBeUndefined());

  test.each(["", "10", "m", "-5m", "1.5h", "2025-02-30", "yesterday"])(
    "refuses %p",
    (text) => expect(() => readSince(text, NOW)).toThrow(TypeError),
  );
});

test("readChoice takes any case and names what is allowed", () => {
  expect(readChoice("level", "warn", ["WARN", "ERROR"])).toBe("WARN");
  expect(readChoice("level", undefined, ["WARN"])).toBeUndefined();
  expect(() => readChoice("level", "x", ["WARN", "ERROR"])).toThrow("one of WARN, ERROR");
});

test("onlyOne takes one word or none", () => {
  expect([onlyOne([]), onlyOne(["a"])]).toEqual([undefined, "a"]);
  expect(() => onlyOne(["a", "b"])).toThrow('Cannot use "b"');
});
