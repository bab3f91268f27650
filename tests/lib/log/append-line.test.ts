import { expect, test } from "bun:test";
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { appendLine } from "../../../lib/log/append-line.ts";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const POSIX = process.platform !== "win32";

test("appendLine() makes the file for its owner alone and returns its size", () => {
  const path = `${scratchDirectory()}/a.log`;
  expect(appendLine(path, "first")).toBe(6);
  expect(appendLine(path, "zweite ü")).toBe(16);
  expect(readFileSync(path, "utf8")).toBe("first\nzweite ü\n");
  if (POSIX) expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("appendLine() finishes a torn last line first", () => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(path, "whole\ntor");
  appendLine(path, "next");
  appendLine(path, "last");
  expect(readFileSync(path, "utf8")).toBe("whole\ntor\nnext\nlast\n");
});

const PLANTED: Record<string, [expected: string, (path: string) => void]> = {
  "a link": ["ELOOP", (path) => {
    writeFileSync(`${path}.target`, "");
    symlinkSync(`${path}.target`, path);
  }],
  "a dangling link": ["ELOOP", (path) => symlinkSync(`${path}.target`, path)],
  "a hard link": ["PATH_REFUSED", (path) => {
    writeFileSync(`${path}.target`, "");
    linkSync(`${path}.target`, path);
  }],
  "a FIFO": ["PATH_REFUSED", (path) => void Bun.spawnSync(["mkfifo", path])],
  "a directory": ["EISDIR", (path) => mkdirSync(path)],
};

test.each(Object.entries(PLANTED))("appendLine() refuses %s", (_, [expected, plant]) => {
  const path = `${scratchDirectory()}/a.log`;
  plant(path);
  expect(codeOf(() => appendLine(path, "secret"))).toBe(expected);
  if (existsSync(`${path}.target`)) expect(readFileSync(`${path}.target`, "utf8")).toBe("");
  if (expected === "ELOOP") expect(existsSync(`${path}.target`)).toBe(_ === "a link");
});

test("appendLine() refuses a device and a directory that takes no files", () => {
  expect(codeOf(() => appendLine("/dev/full", "line"))).toBe("PATH_REFUSED");
  expect(codeOf(() => appendLine("/dev/null", "line"))).toBe("PATH_REFUSED");
  expect(codeOf(() => appendLine("/sys/tackle-test.log", "line"))).toMatch(/^E[A-Z]+$/);
});

test("appendLine() writes nothing to another user's file", () => {
  const path = process.getuid?.() === 0 ? foreign(`${scratchDirectory()}/a.log`) : "/etc/passwd";
  const before = readFileSync(path, "utf8");
  expect(codeOf(() => appendLine(path, "line"))).toMatch(/^(PATH_REFUSED|EACCES|EPERM)$/);
  expect(readFileSync(path, "utf8")).toBe(before);
});

function foreign(path: string): string {
  writeFileSync(path, "theirs\n");
  chownSync(path, 12345, 12345);
  return path;
}

test("a short write is an error, and the next line starts a line of its own", () => {
  const path = `${scratchDirectory()}/a.log`;
  const worker = `${import.meta.dir}/workers/append-until-refused.ts`;
  // 4 KB, so the fifth line of 1,000 bytes is cut.
  const limited = `ulimit -f 4; exec "$0" "$@"`;
  const child = Bun.spawnSync(["bash", "-c", limited, process.execPath, worker, path, "1000"]);
  expect(child.stdout.toString()).toBe("4 DISK_FULL");
  expect(statSync(path).size).toBe(4096);
  appendLine(path, "after");
  expect(readFileSync(path, "utf8").split("\n").map((line) => line.length))
    .toEqual([999, 999, 999, 999, 96, 5, 0]);
});

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return errorCode(error);
  }
}
