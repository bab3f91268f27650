import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import {
  followJournal,
  type JournalFilter,
  readJournal,
} from "../../../lib/journal/read-journal.ts";
import { nothingSkipped } from "../../../lib/log/skipped.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const LINES = [
  entry("2025-11-22T10:00:00Z", "typescript", "check-types", "WARN", "TIMEOUT", "one"),
  entry("2025-11-22T10:00:01Z", "typescript", "recommend", "ERROR", "TIMEOUT", "two"),
  entry("2025-11-22T10:00:02Z", "zod-4", "check-types", "FATAL", "DISK_FULL", "three"),
];

function entry(...[timestamp, plugin, hook, level, code, message]: string[]): string {
  return JSON.stringify({ timestamp, plugin, hook, level, code, message });
}

const FILTERS: [JournalFilter, string[]][] = [
  [{}, ["one", "two", "three"]],
  [{ level: "ERROR" }, ["two", "three"]],
  [{ code: "TIMEOUT" }, ["one", "two"]],
  [{ plugin: "zod-4" }, ["three"]],
  [{ hook: "check-types" }, ["one", "three"]],
  [{ hook: "check-types", code: "TIMEOUT" }, ["one"]],
  [{ since: Date.UTC(2025, 10, 22, 10, 0, 1) }, ["two", "three"]],
  [{ until: Date.UTC(2025, 10, 22, 10, 0, 1) }, ["one", "two"]],
];

test.each(FILTERS)("readJournal() with %p", (filter, messages) => {
  const path = `${scratchDirectory()}/errors.jsonl`;
  writeFileSync(`${path}.1763800000001-1`, `${LINES[0]}\n`);
  writeFileSync(path, `${LINES.slice(1).join("\n")}\n`);
  expect([...readJournal(path, filter)].map(({ message }) => message)).toEqual(messages);
});

test("readJournal() counts what is no entry, a file cut at any byte too", () => {
  const path = `${scratchDirectory()}/errors.jsonl`;
  const whole = `${LINES.join("\n")}\n`;
  for (let length = 0; length <= whole.length; length += 7) {
    writeFileSync(path, `${whole.slice(0, length)}\n${LINES[2]}\n`);
    const skipped = nothingSkipped();
    const entries = [...readJournal(path, {}, skipped)];
    expect(entries.at(-1)?.message).toBe("three");
    expect(skipped.lines).toBeLessThanOrEqual(1);
  }
});

test("readJournal() never throws on what a file may hold", () => {
  const path = `${scratchDirectory()}/errors.jsonl`;
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(LINES.length), (noise, at) => {
    const lines = LINES.map((line) => Buffer.from(`${line}\n`));
    writeFileSync(path, Buffer.concat(lines.toSpliced(at, 0, Buffer.from([10, ...noise, 10]))));
    expect([...readJournal(path)].map(({ message }) => message)).toEqual(["one", "two", "three"]);
  }));
});

test("followJournal() gives what is appended from now on", async () => {
  const path = `${scratchDirectory()}/errors.jsonl`;
  writeFileSync(path, `${LINES[0]}\n`);
  const stopping = new AbortController();
  const options = { signal: stopping.signal, skipped: nothingSkipped(), pollMs: 2 };
  const entries = followJournal(path, { code: "DISK_FULL" }, options);
  const next = entries.next();
  writeFileSync(path, `torn\n${LINES.slice(1).join("\n")}\n`, { flag: "a" });
  expect((await next).value).toMatchObject({ message: "three" });
  stopping.abort();
  expect((await entries.next()).done).toBe(true);
  expect(options.skipped.lines).toBe(1);
});
