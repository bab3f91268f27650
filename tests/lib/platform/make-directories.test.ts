import { expect, test } from "bun:test";
import { lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { makeDirectories } from "../../../lib/platform/make-directories.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

test("makeDirectories() makes what is missing, for the user alone", () => {
  const base = scratchDirectory();
  makeDirectories(`${base}/a/b/c`);
  for (const path of ["a", "a/b", "a/b/c"]) {
    expect(lstatSync(`${base}/${path}`).mode & 0o777).toBe(0o700);
  }
});

test("makeDirectories() leaves what is there", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/a`, { mode: 0o755 });
  writeFileSync(`${base}/file`, "x");
  makeDirectories(`${base}/a`);
  makeDirectories(`${base}/file`);
  expect(lstatSync(`${base}/a`).mode & 0o777).toBe(0o755);
  expect(lstatSync(`${base}/file`).isFile()).toBe(true);
});

test("makeDirectories() fails under a file", () => {
  const base = scratchDirectory();
  writeFileSync(`${base}/file`, "x");
  try {
    makeDirectories(`${base}/file/a/b`);
    expect.unreachable();
  } catch (error) {
    expect(errorCode(error)).toBe("ENOTDIR");
  }
});
