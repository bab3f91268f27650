import { expect, test } from "bun:test";
import fc from "fast-check";
import { epochSeconds, formatTimestamp, parseTimestamp } from "../../../lib/platform/time.ts";

test("formatTimestamp() gives UTC in whole seconds", () => {
  expect(formatTimestamp(Date.UTC(2025, 10, 22, 10, 30, 45, 999))).toBe("2025-11-22T10:30:45Z");
  expect(formatTimestamp(0)).toBe("1970-01-01T00:00:00Z");
});

test.each([NaN, Infinity, 8.64e15 + 1, Date.UTC(10000, 0), Date.UTC(-1, 0)])(
  "formatTimestamp(%p) is a RangeError",
  (ms) => {
    expect(() => formatTimestamp(ms)).toThrow(RangeError);
  },
);

test("parseTimestamp() reads back what formatTimestamp() wrote", () => {
  const seconds = fc.integer({ min: Date.UTC(1, 0) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
  fc.assert(fc.property(seconds, (s) => parseTimestamp(formatTimestamp(s * 1000)) === s * 1000));
});

test.each(
  [
    ["2025-11-22T10:30:45.250Z", Date.UTC(2025, 10, 22, 10, 30, 45, 250)],
    ["2025-11-22T10:30:45+02:00", Date.UTC(2025, 10, 22, 8, 30, 45)],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
  ] as const,
)("parseTimestamp(%p) is %p", (text, ms) => {
  expect(parseTimestamp(text)).toBe(ms);
});

test.each([
  "",
  "2025-11-22",
  "2025-11-22T10:30:45",
  "2025-11-22 10:30:45Z",
  "2025-02-30T00:00:00Z",
  "2023-02-29T00:00:00Z",
  "2025-13-01T00:00:00Z",
  "2025-00-01T00:00:00Z",
  "2025-11-22T25:00:00Z",
  "2025-11-22T10:61:00Z",
  " 2025-11-22T10:30:45Z",
  "2025-11-22T10:30:45Z\n",
])("parseTimestamp(%p) is undefined", (text) => {
  expect(parseTimestamp(text)).toBeUndefined();
});

test("epochSeconds() counts whole seconds", () => {
  expect(epochSeconds(1999)).toBe(1);
  expect(epochSeconds()).toBeGreaterThan(1_700_000_000);
});
