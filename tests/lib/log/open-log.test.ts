import { expect, test } from "bun:test";
import { existsSync, mkdirSync, readFileSync, rmdirSync, symlinkSync } from "node:fs";
import { LOG_LEVELS, type LogLevel } from "../../../lib/log/log-level.ts";
import { parseLogLine } from "../../../lib/log/log-line.ts";
import { openLog } from "../../../lib/log/open-log.ts";
import { rotatedFiles } from "../../../lib/log/rotated-files.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const NAMES = { plugin: "zod-4", component: "check-types" };

test.each(LOG_LEVELS)("openLog() at %s writes its level and those above", (level) => {
  const path = `${scratchDirectory()}/a.log`;
  writeAll(path, level);
  const written = readFileSync(path, "utf8").trimEnd().split("\n").map(parseLogLine);
  expect(written.map((each) => each?.level)).toEqual(LOG_LEVELS.slice(LOG_LEVELS.indexOf(level)));
  expect(written.every((each) => each?.message === `a ${each?.level} line`)).toBe(true);
  expect(written.every((each) => each?.component === "check-types")).toBe(true);
});

function writeAll(path: string, level: LogLevel): void {
  const log = openLog({ path, level, ...NAMES });
  log.debug("a DEBUG line");
  log.info("a INFO line");
  log.warn("a WARN line");
  log.error("a ERROR line");
  log.fatal("a FATAL line");
}

test("openLog() touches no file before a line is written", () => {
  const path = `${scratchDirectory()}/a.log`;
  const log = openLog({ path, level: "ERROR", ...NAMES });
  log.warn("not written");
  expect(existsSync(path)).toBe(false);
});

test("a line bears the time at which it was written, in UTC", () => {
  const path = `${scratchDirectory()}/a.log`;
  const before = Math.floor(Date.now() / 1000) * 1000;
  openLog({ path, level: "WARN", ...NAMES }).warn("now");
  const { timestamp } = parseLogLine(readFileSync(path, "utf8").trimEnd())!;
  expect(Date.parse(timestamp)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(timestamp)).toBeLessThanOrEqual(Date.now());
});

test("a log that can't be written throws nothing and tells so once", () => {
  const path = `${scratchDirectory()}/a.log`;
  mkdirSync(path);
  const failures: unknown[] = [];
  const log = openLog({
    path,
    level: "WARN",
    ...NAMES,
    onFailure: (error) => failures.push(error),
  });
  log.error("one");
  log.error("two");
  expect(failures).toHaveLength(1);
  expect(String(failures[0])).toContain("EISDIR");
  rmdirSync(path);
  log.error("three");
  expect(readFileSync(path, "utf8")).toContain("three");
});

test.each(["/dev/full", "/sys/tackle-test.log", "", "a\0b", `/${"x".repeat(5000)}`])(
  "a log at %p throws nothing",
  (path) => {
    const failures: unknown[] = [];
    const onFailure = (error: unknown) => failures.push(error);
    openLog({ path, level: "WARN", ...NAMES, onFailure }).warn("line");
    openLog({ path, level: "WARN", ...NAMES }).warn("line");
    expect(failures).toHaveLength(1);
  },
);

test("a link in place of the log is not followed", () => {
  const path = `${scratchDirectory()}/a.log`;
  symlinkSync(`${path}.target`, path);
  openLog({ path, level: "WARN", ...NAMES }).warn("line");
  expect(existsSync(`${path}.target`)).toBe(false);
});

test("openLog() rotates", () => {
  const path = `${scratchDirectory()}/a.log`;
  const log = openLog({ path, level: "WARN", ...NAMES, limits: { bytes: 100, keep: 2 } });
  for (let i = 0; i < 20; i++) log.warn(`a message that is long enough to matter: ${i}`);
  expect(rotatedFiles(path)).toHaveLength(2);
});
