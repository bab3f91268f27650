import { expect, test } from "bun:test";
import { sleepSync } from "../../../lib/platform/sleep.ts";

test("sleepSync() blocks for at least the time given", () => {
  const start = performance.now();
  sleepSync(20);
  expect(performance.now() - start).toBeGreaterThanOrEqual(19);
});

test.each([0, -1, NaN])("sleepSync(%p) returns", (ms) => {
  expect(sleepSync(ms)).toBeUndefined();
});
