import { onTestFinished } from "bun:test";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

/**
 * A new directory (0700, no link in its path) that is removed when the test ends, after its
 * `afterEach`. To be called in a test or in `beforeEach`: anywhere else no test ends.
 */
export function scratchDirectory(): string {
  const path = mkdtempSync(`${realpathSync(tmpdir())}/tackle-test-`);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
