import { onTestFinished } from "bun:test";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

/** A chaos test leaves hundreds of state directories, and the machine may be busy. */
const REMOVAL_MS = 120_000;

/**
 * A new directory (0700, no link in its path) that is removed when the test ends, after its
 * `afterEach`. To be called in a test or in `beforeEach`: anywhere else no test ends.
 */
export function scratchDirectory(): string {
  const path = mkdtempSync(`${realpathSync(tmpdir())}/tackle-test-`);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }), REMOVAL_MS);
  return path;
}
