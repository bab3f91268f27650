import { expect, test } from "bun:test";
import fc from "fast-check";
import { parseJournalLine } from "../../../lib/journal/journal-entry.ts";

const ENTRY = {
  timestamp: "2025-11-22T10:30:45Z",
  plugin: "nextjs-16",
  hook: "check-security",
  level: "ERROR",
  code: "FILE_NOT_FOUND",
  message: "Cannot check: file.ts not found",
};

test("parseJournalLine() reads an entry, with and without context and stack, and newer fields", () => {
  const full = { ...ENTRY, context: { tool: "Write" }, stack: ["check (a.ts:45)"], newer: 1 };
  expect(parseJournalLine(JSON.stringify(ENTRY))).toEqual(ENTRY as never);
  expect(parseJournalLine(JSON.stringify(full))).toEqual(full as never);
});

test.each<[string, unknown]>([
  ["timestamp", "yesterday"],
  ["plugin", 1],
  ["hook", null],
  ["level", "INFO"],
  ["code", "file_not_found"],
  ["code", ""],
  ["message", undefined],
  ["context", []],
  ["context", "text"],
  ["stack", "check:45"],
  ["stack", [1]],
])("parseJournalLine() takes no entry whose %s is %p", (field, value) => {
  expect(parseJournalLine(JSON.stringify({ ...ENTRY, [field]: value }))).toBeUndefined();
});

test("parseJournalLine() never throws, and takes no part of an entry for one", () => {
  const line = JSON.stringify({ ...ENTRY, context: { a: [1] } });
  for (let length = 0; length < line.length; length++) {
    expect(parseJournalLine(line.slice(0, length))).toBeUndefined();
  }
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
    expect(parseJournalLine(text)).toBeUndefined();
  }));
});
