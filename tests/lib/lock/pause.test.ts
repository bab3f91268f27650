import { expect, test } from "bun:test";
import { pause } from "../../../lib/lock/pause.ts";

test("pause() blocks for a fraction of a millisecond too", () => {
  const started = performance.now();
  for (let i = 0; i < 20; i++) pause(0.5);
  expect(performance.now() - started).toBeGreaterThanOrEqual(10);
});
