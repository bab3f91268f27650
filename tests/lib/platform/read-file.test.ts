import { expect, test } from "bun:test";
import { symlinkSync, writeFileSync } from "node:fs";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { readStart, readTextFile } from "../../../lib/platform/read-file.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

test("readStart() reads to the end, or to its limit", () => {
  const path = `${scratchDirectory()}/file`;
  writeFileSync(path, "abcdef");
  expect(readStart(path, 100)).toBe("abcdef");
  expect(readStart(path, 6)).toBe("abcdef");
  expect(readStart(path, 4)).toBe("abcd");
});

test("readStart() follows no link", () => {
  const directory = scratchDirectory();
  writeFileSync(`${directory}/file`, "abcdef");
  symlinkSync("file", `${directory}/link`);
  expect(codeOf(() => readStart(`${directory}/link`, 100))).toBe("ELOOP");
  expect(codeOf(() => readStart(`${directory}/none`, 100))).toBe("ENOENT");
});

test("readStart() does not wait for a writer of a FIFO", () => {
  const path = `${scratchDirectory()}/fifo`;
  Bun.spawnSync(["mkfifo", path]);
  expect(readStart(path, 100)).toBe("");
});

test("readTextFile() reads a regular file whole, and nothing over its limit", () => {
  const path = `${scratchDirectory()}/file`;
  writeFileSync(path, "äbc");
  expect(readTextFile(path, 4)).toBe("äbc");
  expect(codeOf(() => readTextFile(path, 3))).toBe("FILE_NOT_READABLE");
});

test("readTextFile() refuses what is no regular file, without waiting", () => {
  const directory = scratchDirectory();
  Bun.spawnSync(["mkfifo", `${directory}/fifo`]);
  symlinkSync("fifo", `${directory}/link`);
  expect(codeOf(() => readTextFile(directory, 9))).toBe("FILE_NOT_READABLE");
  expect(codeOf(() => readTextFile(`${directory}/fifo`, 9))).toBe("FILE_NOT_READABLE");
  expect(codeOf(() => readTextFile(`${directory}/link`, 9))).toBe("ELOOP");
});

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return errorCode(error);
  }
  return undefined;
}
