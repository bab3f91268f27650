import { afterEach } from "bun:test";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

const made: string[] = [];

afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A new directory (0700, no link in its path) that is removed when the test ends. */
export function scratchDirectory(): string {
  const path = mkdtempSync(`${realpathSync(tmpdir())}/tackle-test-`);
  made.push(path);
  return path;
}
