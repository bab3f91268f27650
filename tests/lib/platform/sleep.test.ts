import { expect, test } from "bun:test";
import { sleepSync } from "../../../lib/platform/sleep.ts";

test("sleepSync() blocks for at least the time given", () => {
  const start = performance.now();
  sleepSync(20);
  expect(performance.now() - start).toBeGreaterThanOrEqual(19);
});

test("sleepSync() blocks for a fraction of a millisecond too", () => {
  const started = performance.now();
  for (let i = 0; i < 20; i++) sleepSync(0.5);
  expect(performance.now() - started).toBeGreaterThanOrEqual(10);
});

test.each([0, -1, NaN])("sleepSync(%p) returns", (ms) => {
  expect(sleepSync(ms)).toBeUndefined();
});
