import { expect, test } from "bun:test";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { withLock } from "../../../lib/lock/with-lock.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker, WITHOUT_FFI } from "../../support/worker.ts";

const ADD = `${import.meta.dir}/workers/add-under-lock.ts`;
const HOLD = `${import.meta.dir}/workers/hold-lock.ts`;
const TRY = `${import.meta.dir}/workers/try-lock.ts`;
const FOREVER = 60_000;
const KINDS = { native: {}, sqlite: WITHOUT_FFI };
type Kind = keyof typeof KINDS;

const TEAMS: [string, Kind[], string][] = [
  ["eight native", Array(8).fill("native"), ""],
  ["native beside sqlite", ["native", "native", "native", "sqlite", "sqlite", "sqlite"], ""],
  ["native that remove the lock file each time", Array(6).fill("native"), "discard"],
  ["both kinds that remove the lock file", ["native", "native", "sqlite", "sqlite"], "discard"],
];

test.each(TEAMS)("no update is lost: %s processes, 50 each", async (_, kinds, discard) => {
  const file = counter();
  const workers = kinds.map((kind) => startWorker(ADD, [file, 50, discard], { env: KINDS[kind] }));
  const exits = await Promise.all(workers.map((worker) => worker.exited));
  expect(exits).toEqual(kinds.map(() => 0));
  expect(readFileSync(file, "utf8")).toBe(String(50 * kinds.length));
}, 30_000);

test("no acknowledged update is lost to holders killed at random", async () => {
  const file = counter();
  const workers = Array.from({ length: 8 }, () => startWorker(ADD, [file, 400]));
  await Promise.all(workers.map((worker) => worker.said(".")));
  for (const victim of workers.slice(0, 6)) {
    await Bun.sleep(10 + Math.random() * 30);
    victim.kill("SIGKILL");
  }
  const outputs = await Promise.all(workers.map((worker) => worker.output()));
  const acknowledged = outputs.join("").length;
  const value = Number(readFileSync(file, "utf8"));
  expect(value).toBeGreaterThanOrEqual(acknowledged);
  expect(value).toBeLessThanOrEqual(acknowledged + 6);
}, 30_000);

const PAIRS: [Kind, Kind][] = [
  ["native", "native"],
  ["native", "sqlite"],
  ["sqlite", "native"],
  ["sqlite", "sqlite"],
];

test.each(PAIRS)("a %s holder keeps a %s lock out until it is killed", async (first, second) => {
  const path = `${scratchDirectory()}/a.lock`;
  const holder = startWorker(HOLD, [path, FOREVER], { env: KINDS[first] });
  await holder.said("held");
  expect(await startWorker(TRY, [path], { env: KINDS[second] }).output()).toBe("busy");
  holder.kill("SIGKILL");
  await holder.exited;
  expect(await startWorker(TRY, [path], { env: KINDS[second] }).output()).toBe("free");
});

test("withLock() gives up at its deadline before a stopped holder", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  const holder = startWorker(HOLD, [path, FOREVER]);
  await holder.said("held");
  holder.kill("SIGSTOP");
  const started = performance.now();
  expect(codeOf(() => withLock(path, { timeoutMs: 60 }, () => {}))).toBe("LOCK_UNAVAILABLE");
  expect(performance.now() - started).toBeGreaterThanOrEqual(60);
  holder.kill("SIGKILL");
  await holder.exited;
});

test("withLock() gets the lock as soon as the holder gives it back", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  const holder = startWorker(HOLD, [path, 80]);
  await holder.said("held");
  expect(withLock(path, { timeoutMs: FOREVER }, () => "mine")).toBe("mine");
  expect(await holder.output()).toContain("kept");
});

test("a holder learns that its lock file was removed, while a newcomer locks the new one", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  const holder = startWorker(HOLD, [path, 300]);
  await holder.said("held");
  rmSync(path);
  expect(withLock(path, { timeoutMs: 0 }, () => "mine")).toBe("mine");
  expect(await holder.output()).toContain("lost");
});

test("a waiter on a file that was renamed away ends with the file that the path names", async () => {
  const path = `${scratchDirectory()}/a.lock`;
  const holder = startWorker(HOLD, [path, 400]);
  await holder.said("held");
  const waiter = startWorker(HOLD, [path, 0]);
  await Bun.sleep(150);
  renameSync(path, `${path}.old`);
  const newcomer = startWorker(HOLD, [path, FOREVER]);
  await newcomer.said("held");
  await holder.exited;
  await Bun.sleep(50);
  newcomer.kill("SIGKILL");
  expect(await waiter.output()).toBe("held\nkept\n");
});

function counter(): string {
  const file = `${scratchDirectory()}/counter`;
  writeFileSync(file, "0");
  return file;
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return errorCode(error);
  }
  return undefined;
}
