import { expect, test } from "bun:test";
import { existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { macosKernelLock } from "../../../lib/lock/kernel-lock-macos.ts";
import { openSqliteLockFile } from "../../../lib/lock/kernel-lock-sqlite.ts";
import { windowsKernelLock } from "../../../lib/lock/kernel-lock-windows.ts";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { withLock } from "../../../lib/lock/with-lock.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker, WITHOUT_FFI } from "../../support/worker.ts";

const TRY = `${import.meta.dir}/workers/try-lock.ts`;

const PLANTED: [string, (path: string) => void][] = [
  ["a link to a file", (path) => {
    writeFileSync(`${path}.target`, "theirs");
    symlinkSync(`${path}.target`, path);
  }],
  ["a dangling link", (path) => symlinkSync(`${path}.nowhere`, path)],
  ["a directory", (path) => mkdirSync(path)],
  ["a FIFO", (path) => void Bun.spawnSync(["mkfifo", path])],
];

test.each(PLANTED)("withLock() refuses %s in place of the lock file", (_, plant) => {
  const path = `${scratchDirectory()}/a.lock`;
  plant(path);
  const before = lstatSync(path);
  let code: string | undefined;
  try {
    withLock(path, { timeoutMs: 20 }, () => {});
  } catch (error) {
    code = errorCode(error);
  }
  expect(code).toBe("LOCK_UNAVAILABLE");
  expect(lstatSync(path).ino).toBe(before.ino);
  expect(existsSync(`${path}.nowhere`)).toBe(false);
});

test.each([["native", {}], ["sqlite", WITHOUT_FFI]])(
  "a %s lock file that can't be opened is the file system's error, not a lock that is held",
  async (_, env) => {
    const path = `${scratchDirectory()}/missing/a.lock`;
    expect(await startWorker(TRY, [path], { env }).output()).toBe("ENOENT");
  },
);

test.each([["native", {}], ["sqlite", WITHOUT_FFI]])(
  "a %s lock does not mind what its file holds",
  async (_, env) => {
    const path = `${scratchDirectory()}/a.lock`;
    writeFileSync(path, crypto.getRandomValues(new Uint8Array(8192)));
    const inode = lstatSync(path).ino;
    const worker = `${import.meta.dir}/workers/hold-lock.ts`;
    expect(await startWorker(worker, [path, 0], { env }).output()).toBe("held\nkept\n");
    expect(lstatSync(path).ino).toBe(inode);
  },
);

test("the sqlite lock refuses a link, which SQLite itself would follow", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  symlinkSync(`${path}.nowhere`, path);
  expect(() => openSqliteLockFile(path)).toThrow();
  expect(await startWorker(TRY, [`${path}.nowhere`], { env: WITHOUT_FFI }).output()).toBe("free");
});

test("the kinds of other systems are undefined where their library is not", () => {
  expect(macosKernelLock()).toBeUndefined();
  expect(windowsKernelLock()).toBeUndefined();
});
