import { expect, test } from "bun:test";
import { isRecord } from "../../../lib/platform/is-record.ts";

test.each([[{}, true], [{ a: 1 }, true], [[], false], [null, false], ["{}", false], [1, false], [
  undefined,
  false,
]])("isRecord(%p) is %p", (value, expected) => {
  expect(isRecord(value)).toBe(expected);
});
