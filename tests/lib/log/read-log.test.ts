import { expect, test } from "bun:test";
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { formatLogLine, type LogRecord } from "../../../lib/log/log-line.ts";
import { type LogFilter, readLog } from "../../../lib/log/read-log.ts";
import { nothingSkipped } from "../../../lib/log/skipped.ts";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const RECORDS: readonly LogRecord[] = [
  record("2025-11-22T10:00:00Z", "typescript", "DEBUG", "check-types", "one"),
  record("2025-11-22T10:00:01Z", "typescript", "WARN", "check-types", "two"),
  record("2025-11-22T10:00:02Z", "zod-4", "ERROR", "check-types", "three"),
  record("2025-11-22T10:00:03Z", "zod-4", "FATAL", "recommend", "four"),
];

function record(
  timestamp: string,
  plugin: string,
  level: LogRecord["level"],
  component: string,
  message: string,
): LogRecord {
  return { timestamp, plugin, level, component, message };
}

function text(records: readonly LogRecord[]): string {
  return records.map((each) => `${formatLogLine(each)}\n`).join("");
}

test("readLog() reads across rotated files, oldest first", () => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(path, text(RECORDS.slice(3)));
  writeFileSync(`${path}.1763800000002-9`, text(RECORDS.slice(2, 3)));
  writeFileSync(`${path}.1763800000001-99999`, text(RECORDS.slice(1, 2)));
  writeFileSync(`${path}.999999999999-1`, text(RECORDS.slice(0, 1)));
  expect([...readLog(path)]).toEqual([...RECORDS]);
});

const FILTERS: [LogFilter, string[]][] = [
  [{}, ["one", "two", "three", "four"]],
  [{ level: "WARN" }, ["two", "three", "four"]],
  [{ level: "FATAL" }, ["four"]],
  [{ plugin: "zod-4" }, ["three", "four"]],
  [{ component: "check-types" }, ["one", "two", "three"]],
  [{ plugin: "zod-4", component: "check-types" }, ["three"]],
  [{ plugin: "zod" }, []],
  [{ since: Date.UTC(2025, 10, 22, 10, 0, 1, 900) }, ["two", "three", "four"]],
  [{ until: Date.UTC(2025, 10, 22, 10, 0, 1) }, ["one", "two"]],
  [{ since: 0, until: Date.UTC(2030, 0, 1) }, ["one", "two", "three", "four"]],
];

test.each(FILTERS)("readLog() with %p", (filter, messages) => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(path, text(RECORDS));
  expect([...readLog(path, filter)].map((each) => each.message)).toEqual(messages);
});

test("readLog() counts torn and foreign lines and goes on, also over one of 1 MB", () => {
  const path = `${scratchDirectory()}/a.log`;
  const [first, second] = RECORDS;
  const huge = "y".repeat(1_000_000);
  writeFileSync(path, `${text([first!])}[2025-11-\n\n${huge}\n\0\0\n${text([second!])}[2025`);
  const skipped = nothingSkipped();
  expect([...readLog(path, {}, skipped)]).toEqual([first!, second!]);
  expect(skipped).toEqual({ lines: 4, files: [] });
});

test("readLog() shows what is left of a torn message", () => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(path, text(RECORDS).slice(0, -3));
  expect([...readLog(path)].map((each) => each.message)).toEqual(["one", "two", "three", "fo"]);
});

test("readLog() of no file, and of no directory, has no records", () => {
  const directory = scratchDirectory();
  expect([...readLog(`${directory}/a.log`)]).toEqual([]);
  expect([...readLog(`${directory}/missing/a.log`)]).toEqual([]);
});

test("readLog() refuses a link, a directory and a FIFO, and notes a rotated one", () => {
  const directory = scratchDirectory();
  symlinkSync("/etc/hostname", `${directory}/link.log`);
  mkdirSync(`${directory}/directory.log`);
  Bun.spawnSync(["mkfifo", `${directory}/fifo.log`]);
  expect(codeOf(`${directory}/link.log`)).toBe("ELOOP");
  expect(codeOf(`${directory}/directory.log`)).toBe("FILE_NOT_READABLE");
  expect(codeOf(`${directory}/fifo.log`)).toBe("FILE_NOT_READABLE");
  const path = `${directory}/a.log`;
  symlinkSync("/etc/hostname", `${path}.1763800000001-1`);
  writeFileSync(path, text(RECORDS));
  const skipped = nothingSkipped();
  expect([...readLog(path, {}, skipped)]).toHaveLength(4);
  expect(skipped.files).toEqual([`"${path}.1763800000001-1": ELOOP`]);
});

function codeOf(path: string): string | undefined {
  try {
    return String([...readLog(path)].length);
  } catch (error) {
    return errorCode(error);
  }
}

test("readLog() can be left after the first record, and holds no more than it must", () => {
  const path = `${scratchDirectory()}/a.log`;
  const block = text(Array(1000).fill(RECORDS[1]));
  for (let i = 0; i < 200; i++) appendFileSync(path, block);
  const before = buffersInUse();
  let count = 0;
  for (const each of readLog(path)) {
    count += each.message.length;
    if (count % 50_000 === 0) {
      expect(buffersInUse() - before).toBeLessThan(1_000_000);
    }
  }
  expect(count).toBe(600_000);
  expect(readLog(path).next().value).toEqual(RECORDS[1]!);
});

function buffersInUse(): number {
  Bun.gc(true);
  return process.memoryUsage().arrayBuffers;
}

test("readLog() never throws on what a file may hold, and counts every line", () => {
  const path = `${scratchDirectory()}/a.log`;
  const lines = fc.array(
    fc.oneof(fc.constantFrom(...RECORDS).map(formatLogLine), fc.string({ unit: "binary" })),
  );
  fc.assert(fc.property(lines, (all) => {
    writeFileSync(path, all.join("\n"));
    const skipped = nothingSkipped();
    const records = [...readLog(path, {}, skipped)];
    const full = all.join("\n").split("\n").filter((line) => line !== "");
    expect(records.length + skipped.lines).toBe(full.length);
  }));
});
