import { expect, test } from "bun:test";
import { Glob } from "bun";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dir, "../..");

function testsIn(folder: string): string[] {
  return [...new Glob(`tests/${folder}/**/*.test.ts`).scanSync({ cwd: root })].sort();
}

/** `tests/lib/a/b.test.ts` and `tests/lib/a/b.topic.test.ts` are both of `lib/a/b.ts`. */
function sourceOf(path: string): string {
  return path.slice("tests/".length).replace(/(?:\.[a-z-]+)?\.test\.ts$/, ".ts");
}

test("a test of lib is named after the file that it is for, and lies where that one does", () => {
  const tests = testsIn("lib");
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((path) => !existsSync(join(root, sourceOf(path))))).toEqual([]);
});

test("a test of a hook lies in the folder of its plugin", () => {
  const folders = [...new Set(testsIn("hooks").map((path) => dirname(path)))];
  expect(folders.length).toBeGreaterThan(5);
  const missing = folders.filter((path) => !existsSync(join(root, path.slice("tests/".length))));
  expect(missing).toEqual([]);
});
