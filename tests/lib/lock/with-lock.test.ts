import { expect, test } from "bun:test";
import { linkSync, lstatSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { withLock, withTryLock } from "../../../lib/lock/with-lock.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker } from "../../support/worker.ts";

const TRY_LOCK = `${import.meta.dir}/workers/try-lock.ts`;
const NOW = { timeoutMs: 0 };

test("withLock() returns what the work returns and leaves an empty file of ours behind", () => {
  const path = `${scratchDirectory()}/a.lock`;
  expect(withLock(path, NOW, () => 42)).toBe(42);
  const status = lstatSync(path);
  expect([status.size, status.mode & 0o777, status.isFile()]).toEqual([0, 0o600, true]);
});

test("withLock() lets an error through and gives the lock back", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  const fail = () => {
    throw new RangeError("from the work");
  };
  expect(() => withLock(path, NOW, fail)).toThrow("from the work");
  expect(await attempt(path)).toBe("free");
});

test("withLock() refuses work that returns a promise, and gives the lock back", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  expect(() => withLock(path, NOW, () => Promise.resolve(1))).toThrow(TypeError);
  expect(await attempt(path)).toBe("free");
});

test("withLock() refuses to be nested on one file, by whichever name, and still holds it", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  writeFileSync(path, "");
  linkSync(path, `${path}.other`);
  let seen: Promise<string> | undefined;
  withLock(path, NOW, (lock) => {
    expect(() => withLock(path, NOW, () => {})).toThrow("holds it already");
    expect(() => withTryLock(`${path}.other`, () => {})).toThrow("holds it already");
    lock.assertHeld();
    seen = attemptNow(path);
  });
  expect(await seen).toBe("busy");
});

test("withLock() nests on two files", () => {
  const directory = scratchDirectory();
  const inner = () => withLock(`${directory}/b.lock`, NOW, () => "inner");
  expect(withLock(`${directory}/a.lock`, NOW, inner)).toBe("inner");
});

test("assertHeld() throws LOCK_LOST once the file is removed, replaced, or the lock given back", () => {
  const path = `${scratchDirectory()}/a.lock`;
  const after = withLock(path, NOW, (lock) => {
    lock.assertHeld();
    renameSync(path, `${path}.gone`);
    expect(codeOf(() => lock.assertHeld())).toBe("LOCK_LOST");
    writeFileSync(path, "");
    expect(codeOf(() => lock.assertHeld())).toBe("LOCK_LOST");
    return lock;
  });
  expect(codeOf(() => after.assertHeld())).toBe("LOCK_LOST");
});

test("discard() removes the lock file with the lock, and only the one that was held", () => {
  const directory = scratchDirectory();
  const path = `${directory}/a.lock`;
  withLock(path, NOW, (lock) => lock.discard());
  expect(readdirSync(directory)).toEqual([]);
  withLock(path, NOW, (lock) => {
    lock.discard();
    renameSync(path, `${path}.gone`);
    writeFileSync(path, "");
  });
  expect(readdirSync(directory).sort()).toEqual(["a.lock", "a.lock.gone"]);
});

test("withTryLock() says whether the work ran", () => {
  const path = `${scratchDirectory()}/a.lock`;
  let ran = 0;
  expect(withTryLock(path, () => void ran++)).toBe(true);
  expect(ran).toBe(1);
});

test("withLock() leaves no descriptor open", () => {
  const path = `${scratchDirectory()}/a.lock`;
  const before = readdirSync("/proc/self/fd").length;
  for (let i = 0; i < 50; i++) withLock(path, NOW, () => statSync(path));
  expect(readdirSync("/proc/self/fd").length).toBe(before);
});

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return errorCode(error);
  }
  return undefined;
}

async function attempt(path: string): Promise<string> {
  return await startWorker(TRY_LOCK, [path]).output();
}

// The lock is held by a synchronous call, so the other process has to be waited for inside it.
function attemptNow(path: string): Promise<string> {
  const run = Bun.spawnSync([process.execPath, TRY_LOCK, path], { env: process.env });
  return Promise.resolve(run.stdout.toString());
}
