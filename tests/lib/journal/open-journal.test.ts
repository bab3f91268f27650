import { expect, test } from "bun:test";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { type JournalOptions, openJournal } from "../../../lib/journal/open-journal.ts";
import { readJournal } from "../../../lib/journal/read-journal.ts";
import { openLog } from "../../../lib/log/open-log.ts";
import { readLog } from "../../../lib/log/read-log.ts";
import { rotatedFiles } from "../../../lib/log/rotated-files.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

function paths() {
  const directory = scratchDirectory();
  return { path: `${directory}/errors.jsonl`, logPath: `${directory}/a.log` };
}

function journalWith(options: Partial<JournalOptions> & { path: string; logPath: string }) {
  const { logPath, ...rest } = options;
  const names = { plugin: "zod-4", component: "check-types" };
  const log = openLog({ path: logPath, level: "WARN", ...names });
  return openJournal({ plugin: "zod-4", hook: "check-types", env: {}, log, ...rest });
}

test("report(), warn() and fatal() write an entry each, and its line into the log", () => {
  const { path, logPath } = paths();
  const journal = journalWith({ path, logPath, sessionId: "abc", context: { tool: "Write" } });
  journal.report("FILE_NOT_FOUND", "Cannot check", { file: "a.ts" });
  journal.warn("VALIDATION_FAILED", "Old API");
  journal.fatal("FILE_NOT_FOUND", "No parser");
  const entries = [...readJournal(path)];
  expect(entries.map(({ level, code, message }) => [level, code, message])).toEqual([
    ["ERROR", "FILE_NOT_FOUND", "Cannot check"],
    ["WARN", "VALIDATION_FAILED", "Old API"],
    ["FATAL", "FILE_NOT_FOUND", "No parser"],
  ]);
  expect(entries.map(({ context }) => context)).toEqual([
    { tool: "Write", session_id: "abc", file: "a.ts" },
    { tool: "Write", session_id: "abc" },
    { tool: "Write", session_id: "abc" },
  ]);
  expect([...readLog(logPath)].map(({ level, message }) => [level, message])).toEqual([
    ["ERROR", "[FILE_NOT_FOUND] Cannot check"],
    ["WARN", "[VALIDATION_FAILED] Old API"],
    ["FATAL", "[FILE_NOT_FOUND] No parser"],
  ]);
});

test("errors bear the stack of their caller, warnings none", () => {
  const { path, logPath } = paths();
  const journal = journalWith({ path, logPath });
  function checkTypes() {
    journal.report("VALIDATION_FAILED", "one");
    journal.fatal("VALIDATION_FAILED", "two");
    journal.warn("VALIDATION_FAILED", "three");
  }
  checkTypes();
  const [error, fatal, warning] = [...readJournal(path)];
  expect(error?.stack?.[0]).toMatch(/^checkTypes \(open-journal\.test\.ts:\d+\)$/);
  expect(fatal?.stack?.[0]).toMatch(/^checkTypes \(open-journal\.test\.ts:\d+\)$/);
  expect(warning?.stack).toBeUndefined();
});

test("an error in the context lends its stack and stands there as text", () => {
  const { path, logPath } = paths();
  const journal = journalWith({ path, logPath });
  function deep() {
    throw new RangeError("too far");
  }
  try {
    deep();
  } catch (error) {
    journal.report("HOOK_CRASHED", "It crashed", { error });
  }
  const [entry] = [...readJournal(path)];
  expect(entry?.stack?.[0]).toMatch(/^deep /);
  expect(entry?.context).toEqual({ error: "RangeError: too far" });
});

test("CLAUDE_ERROR_TRACE=1 writes the stack into the log, on one line", () => {
  const { path, logPath } = paths();
  journalWith({ path, logPath, env: { CLAUDE_ERROR_TRACE: "1" } }).report("TIMEOUT", "Late");
  const messages = [...readLog(logPath)].map(({ message }) => message);
  expect(messages).toHaveLength(2);
  expect(messages[1]).toMatch(/^Stack trace: .*open-journal\.test\.ts:\d+\)/);
});

test("an entry is written whatever the level of the log", () => {
  const { path, logPath } = paths();
  const log = openLog({ path: logPath, level: "FATAL", plugin: "p", component: "c" });
  openJournal({ path, plugin: "p", hook: "c", env: {}, log }).warn("TIMEOUT", "Late");
  expect([...readJournal(path)]).toHaveLength(1);
  expect(existsSync(logPath)).toBe(false);
});

test("a journal needs no log", () => {
  const { path } = paths();
  openJournal({ path, plugin: "p", hook: "h", env: {} }).report("TIMEOUT", "Late");
  expect([...readJournal(path)]).toHaveLength(1);
});

test("a journal that can't be written throws nothing, and the log tells of it once", () => {
  const { path, logPath } = paths();
  mkdirSync(path);
  const journal = journalWith({ path, logPath });
  journal.report("TIMEOUT", "one");
  journal.report("TIMEOUT", "two");
  const messages = [...readLog(logPath)].map(({ message }) => message);
  expect(messages).toHaveLength(3);
  expect(messages[0]).toStartWith(`[LOG_NOT_WRITTEN] Cannot write the journal "${path}": `);
  expect(messages.slice(1)).toEqual(["[TIMEOUT] one", "[TIMEOUT] two"]);
});

test("a context whose fields throw costs its fields, not the entry", () => {
  const { path, logPath } = paths();
  const context = new Proxy({ file: "a.ts" }, {
    get() {
      throw new TypeError("no such field");
    },
  });
  journalWith({ path, logPath, context }).report("TIMEOUT", "Late", context);
  expect([...readJournal(path)][0]?.context?.file).toContain("no such field");
});

test("the environment is in neither file", () => {
  const { path, logPath } = paths();
  const env = { CLAUDE_ERROR_TRACE: "1", HOME: "/home/somebody-special", OTHER: "marker-value" };
  journalWith({ path, logPath, env }).fatal("HOOK_CRASHED", "It crashed", {
    error: new Error("x"),
  });
  const written = readFileSync(path, "utf8") + readFileSync(logPath, "utf8");
  expect(written).not.toMatch(/somebody-special|marker-value/);
});

test("a journal rotates as a log does, and is read across", () => {
  const { path, logPath } = paths();
  const journal = journalWith({ path, logPath, limits: { bytes: 200, keep: 50 } });
  for (let i = 0; i < 10; i++) journal.warn("TIMEOUT", `entry ${i}`);
  expect(rotatedFiles(path).length).toBeGreaterThan(2);
  expect([...readJournal(path)].map(({ message }) => message))
    .toEqual(Array.from({ length: 10 }, (_, i) => `entry ${i}`));
});
