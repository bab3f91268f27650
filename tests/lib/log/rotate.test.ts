import { expect, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { lockPathOf } from "../../../lib/lock/lock-path.ts";
import { withLock } from "../../../lib/lock/with-lock.ts";
import { appendRotating } from "../../../lib/log/append-rotating.ts";
import { rotate } from "../../../lib/log/rotate.ts";
import { ROTATION } from "../../../lib/log/rotation-limits.ts";
import { rotatedFiles } from "../../../lib/log/rotated-files.ts";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker } from "../../support/worker.ts";

const HOLD = `${import.meta.dir}/../lock/workers/hold-lock.ts`;

test("a log is put aside when it passes 10 MB, and five are kept", () => {
  expect(ROTATION).toEqual({ bytes: 10_485_760, keep: 5 });
});

test("appendRotating() puts the file aside after the line that passes the limit", () => {
  const path = `${scratchDirectory()}/a.log`;
  const limits = { bytes: 20, keep: 5 };
  for (const line of ["aaaaaaaaa", "bbbbbbbbb", "c", "d"]) appendRotating(path, line, limits);
  const [rotated, ...more] = rotatedFiles(path);
  expect(more).toEqual([]);
  expect(rotated?.path).toMatch(/\/a\.log\.\d{13}-\d+$/);
  expect(readFileSync(rotated!.path, "utf8")).toBe("aaaaaaaaa\nbbbbbbbbb\nc\n");
  expect(readFileSync(path, "utf8")).toBe("d\n");
});

test("rotate() keeps the newest and nothing else of its own", () => {
  const path = `${scratchDirectory()}/a.log`;
  const others = ["a.log.old", "a.log.1-2.gz", "b.log.1-2", "a.log1-2"];
  for (const name of others) writeFileSync(`${path.slice(0, -5)}${name}`, "");
  for (let i = 0; i < 9; i++) appendRotating(path, `line ${i}`, { bytes: 1, keep: 5 });
  const kept = rotatedFiles(path).map((each) => readFileSync(each.path, "utf8"));
  expect(kept).toEqual([4, 5, 6, 7, 8].map((i) => `line ${i}\n`));
  expect(readdirSync(path.slice(0, -6))).toEqual(expect.arrayContaining(others));
});

test("rotate() names its file as the newest although the clock was set back", () => {
  const path = `${scratchDirectory()}/a.log`;
  const future = Date.now() + 10 ** 9;
  writeFileSync(`${path}.${future}-77`, "older\n");
  appendRotating(path, "newer", { bytes: 1, keep: 1 });
  expect(rotatedFiles(path)).toEqual([{
    path: `${path}.${future + 1}-${process.pid}`,
    stamp: future + 1,
  }]);
});

test("rotate() leaves a file alone that another process has just rotated", () => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(path, "short\n");
  rotate(path, { bytes: 100, keep: 5 });
  expect(rotatedFiles(path)).toEqual([]);
});

test("who finds the rotation locked goes on without it", async () => {
  const path = `${scratchDirectory()}/a.log`;
  const holder = startWorker(HOLD, [lockPathOf(path), 60_000]);
  await holder.said("held");
  appendRotating(path, "while it is held", { bytes: 1, keep: 5 });
  expect(rotatedFiles(path)).toEqual([]);
  holder.kill("SIGKILL");
  await holder.exited;
  appendRotating(path, "after its death", { bytes: 1, keep: 5 });
  expect(rotatedFiles(path).map((each) => readFileSync(each.path, "utf8"))).toEqual([
    "while it is held\nafter its death\n",
  ]);
});

test("a lock that can't be had is told of, and the line is there", () => {
  const path = `${scratchDirectory()}/a.log`;
  mkdirSync(lockPathOf(path));
  let code: string | undefined;
  try {
    appendRotating(path, "line", { bytes: 1, keep: 5 });
  } catch (error) {
    code = errorCode(error);
  }
  expect(code).toBe("LOCK_UNAVAILABLE");
  expect(readFileSync(path, "utf8")).toBe("line\n");
});

test("rotate() touches nothing under another's name that does not begin as ours do", () => {
  const path = `${scratchDirectory()}/a.log`;
  const isOurs = (line: string) => line.startsWith("ours");
  writeFileSync(path, "theirs, of some length\n");
  writeFileSync(`${path}.20251120-1`, "theirs\n");
  rotate(path, { bytes: 1, keep: 0, isOurs });
  expect(readFileSync(path, "utf8")).toBe("theirs, of some length\n");
  writeFileSync(path, "ours\n");
  for (let i = 0; i < 3; i++) appendRotating(path, "ours", { bytes: 1, keep: 1, isOurs });
  expect(rotatedFiles(path)).toHaveLength(2);
  expect(readFileSync(`${path}.20251120-1`, "utf8")).toBe("theirs\n");
});

test("rotate() never moves what a link points to", () => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(`${path}.target`, "x".repeat(100));
  symlinkSync(`${path}.target`, path);
  withLock(`${path}.other`, { timeoutMs: 0 }, () => rotate(path, { bytes: 1, keep: 5 }));
  expect(rotatedFiles(path)).toEqual([]);
});
