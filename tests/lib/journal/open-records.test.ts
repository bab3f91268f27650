import { expect, test } from "bun:test";
import { mkdirSync, readdirSync } from "node:fs";
import { openRecords } from "../../../lib/journal/open-records.ts";
import { readJournal } from "../../../lib/journal/read-journal.ts";
import { readLog } from "../../../lib/log/read-log.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

function options(env: Record<string, string> = {}) {
  const directory = scratchDirectory();
  return {
    logPath: `${directory}/a.log`,
    journalPath: `${directory}/errors.jsonl`,
    plugin: "zod-4",
    hook: "check-types",
    env,
  };
}

test("openRecords() opens both under one name, at the level of the environment", () => {
  const given = options({ CLAUDE_DEBUG_LEVEL: "INFO" });
  const { log, journal } = openRecords({ ...given, sessionId: "abc", context: { tool: "Write" } });
  expect(readdirSync(given.logPath.slice(0, -6))).toEqual([]);
  log.debug("not written");
  log.info("written");
  journal.warn("TIMEOUT", "Late");
  const lines = [...readLog(given.logPath)];
  expect(lines.map(({ plugin, component, message }) => [plugin, component, message])).toEqual([
    ["zod-4", "check-types", "written"],
    ["zod-4", "check-types", "[TIMEOUT] Late"],
  ]);
  expect([...readJournal(given.journalPath)][0]).toMatchObject({
    plugin: "zod-4",
    hook: "check-types",
    context: { tool: "Write", session_id: "abc" },
  });
});

test("a log that can't be written is journalled once", () => {
  const given = options();
  mkdirSync(given.logPath);
  const { log, journal } = openRecords(given);
  log.warn("one");
  log.warn("two");
  journal.report("TIMEOUT", "Late");
  const entries = [...readJournal(given.journalPath)];
  expect(entries.map(({ code }) => code)).toEqual(["LOG_NOT_WRITTEN", "TIMEOUT"]);
  expect(entries[0]?.message).toContain("EISDIR");
  expect(entries[0]?.context).toEqual({ log_file: given.logPath });
});

test("with neither to be written nothing is thrown and nothing hangs", () => {
  const given = options();
  mkdirSync(given.logPath);
  mkdirSync(given.journalPath);
  const { log, journal } = openRecords(given);
  log.fatal("one");
  journal.fatal("TIMEOUT", "Late");
  const other = openRecords(given);
  other.journal.fatal("TIMEOUT", "Late");
  other.log.fatal("one");
});
