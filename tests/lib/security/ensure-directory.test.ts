import { expect, test } from "bun:test";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { ensureDirectory } from "../../../lib/security/ensure-directory.ts";
import { refusalOf } from "../../support/refusal-of.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

test("ensureDirectory() makes what is missing and takes what is there", () => {
  const base = scratchDirectory();
  expect(ensureDirectory(base, ".agents/sessions")).toBe(`${base}/.agents/sessions`);
  expect(lstatSync(`${base}/.agents/sessions`).mode & 0o777).toBe(0o700);
  expect(ensureDirectory(base, ".agents/sessions")).toBe(`${base}/.agents/sessions`);
});

test("ensureDirectory() follows a link that stays inside", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/real`);
  symlinkSync("real", `${base}/link`);
  expect(ensureDirectory(base, "link/new")).toBe(`${base}/real/new`);
});

test("ensureDirectory() makes nothing outside", () => {
  const outer = scratchDirectory();
  const base = `${outer}/project`;
  mkdirSync(base);
  symlinkSync(outer, `${base}/out`);
  symlinkSync(`${outer}/none`, `${base}/dangling`);
  for (
    const path of ["out/new", "dangling", "dangling/x", "../new", `${outer}/new`, `${base}/new`]
  ) {
    expect(refusalOf(() => ensureDirectory(base, path))).toBeString();
  }
  expect(readdirSync(outer)).toEqual(["project"]);
  expect(existsSync(`${base}/new`)).toBe(false);
});

test("a file in the way is DIRECTORY_NOT_CREATED", () => {
  const base = scratchDirectory();
  writeFileSync(`${base}/file`, "x");
  expect(() => ensureDirectory(base, "file")).toThrow(
    expect.objectContaining({
      code: "DIRECTORY_NOT_CREATED",
      message: `Cannot make directory "${base}/file": something else is in its place`,
    }),
  );
});

test("what the file system refuses is DIRECTORY_NOT_CREATED with its answer", () => {
  const base = scratchDirectory();
  chmodSync(base, 0o500);
  // Permissions do not stop root, but nobody can make a directory in /proc.
  const closed = process.getuid?.() === 0 ? "/proc/self" : base;
  expect(() => ensureDirectory(closed, "new/deep")).toThrow(
    expect.objectContaining({
      code: "DIRECTORY_NOT_CREATED",
      context: expect.objectContaining({
        reason: expect.stringMatching(/ENOENT|EACCES|EPERM|EROFS/),
      }),
    }),
  );
});
