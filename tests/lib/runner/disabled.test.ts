import { expect, test } from "bun:test";
import { isDisabled } from "../../../lib/runner/disabled.ts";

const CASES: [string | undefined, boolean][] = [
  [undefined, false],
  ["", false],
  ["0", false],
  ["1", true],
  ["typescript", true],
  ["typescript/check-security", true],
  ["react-19, typescript", true],
  ["react-19 typescript/check-security", true],
  ["typescript/check", false],
  ["script", false],
];

for (const [value, expected] of CASES) {
  test(`TACKLE_DISABLE=${value ?? "(unset)"} turns typescript/check-security ${expected ? "off" : "on"}`, () => {
    const env = value === undefined ? {} : { TACKLE_DISABLE: value };
    expect(isDisabled(env, "typescript", "typescript/check-security")).toBe(expected);
  });
}

test.each([["web", true], ["typescript", true], ["typescript/check-security", true], [
  "zod-4",
  false,
]])(
  "TACKLE_DISABLE=%s, and the hook of a part that web runs: %p",
  (value, off) => {
    const env = { TACKLE_DISABLE: value as string };
    expect(isDisabled(env, "web", "typescript/check-security")).toBe(off as boolean);
  },
);
