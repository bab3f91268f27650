import { expect, test } from "bun:test";
import fc from "fast-check";
import { encodeEntry, type UnsafeEntry } from "../../../lib/journal/encode-entry.ts";
import { parseJournalLine } from "../../../lib/journal/journal-entry.ts";
import { visibleText } from "../../../lib/security/terminal-text.ts";
import { LINE_BYTES } from "../../../lib/log/log-line.ts";

const ENTRY: UnsafeEntry = {
  timestamp: "2025-11-22T10:30:45Z",
  plugin: "nextjs-16",
  hook: "check-security",
  level: "ERROR",
  code: "FILE_NOT_FOUND",
  message: "Cannot check: file.ts not found",
  contexts: [],
};

test("encodeEntry() writes the keys in order, and no empty context or stack", () => {
  const contexts = [{ file: "/path/to/file.ts", tool: "Write" }, { line: 42 }];
  expect(encodeEntry({ ...ENTRY, contexts, stack: ["main (a.ts:12)"] })).toBe(
    '{"timestamp":"2025-11-22T10:30:45Z","plugin":"nextjs-16","hook":"check-security",' +
      '"level":"ERROR","code":"FILE_NOT_FOUND","message":"Cannot check: file.ts not found",' +
      '"context":{"file":"/path/to/file.ts","tool":"Write","line":42},"stack":["main (a.ts:12)"]}',
  );
  expect(parseJournalLine(encodeEntry(ENTRY))).not.toContainKeys(["context", "stack"]);
});

test("encodeEntry() shortens what is too long and keeps who, what and when", () => {
  const contexts = [{ small: 1, big: "x".repeat(5000) }];
  const entry = decoded({ contexts, message: "m".repeat(9000), plugin: "p".repeat(500) });
  expect(entry).toMatchObject({ level: "ERROR", code: "FILE_NOT_FOUND", context: { small: 1 } });
  expect(entry.message).toMatch(/^m{1400,}… \d+ bytes more$/);
  expect(entry.context?.big).toMatch(/^x+… \d+ bytes more$/);
  expect(entry.plugin).toMatch(/^p+… \d+ bytes more$/);
});

test("encodeEntry() gives up the context before the message", () => {
  const entry = decoded({
    message: '"'.repeat(9000),
    contexts: [
      Object.fromEntries(
        Array.from({ length: 24 }, (_, i) => [`${i}\\`.repeat(30), '"'.repeat(99)]),
      ),
    ],
    stack: Array(10).fill('"'.repeat(120)),
  });
  expect(entry.context).toEqual({ left_out: "too long" });
  expect(entry.message).toMatch(/^"+… \d+ bytes more$/);
});

test("encodeEntry() redacts message and context", () => {
  const token = "ghp_" + "a1B2".repeat(9);
  const contexts = [{ text: `x ${token}`, list: [token], password: "hunter2hunter2" }];
  const line = encodeEntry({ ...ENTRY, message: `Bearer ${token}`, contexts });
  expect(line).not.toContain(token);
  expect(line).not.toContain("hunter2");
  expect(line.match(/«redacted:/g)?.length).toBeGreaterThanOrEqual(4);
});

test("any entry is one line of valid form within the limit", () => {
  const text = fc.string({ unit: "binary", maxLength: 5000 });
  const context = fc.dictionary(text, fc.anything(), { maxKeys: 40 });
  fc.assert(
    fc.property(
      text,
      text,
      text,
      context,
      fc.array(text),
      (plugin, hook, message, given, stack) => {
        const line = encodeEntry({ ...ENTRY, plugin, hook, message, contexts: [given], stack });
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LINE_BYTES);
        expect(visibleText(line)).toBe(line);
        expect(parseJournalLine(line)).toMatchObject({ code: ENTRY.code, level: "ERROR" });
      },
    ),
    { numRuns: 300 },
  );
});

function decoded(parts: Partial<UnsafeEntry>) {
  const line = encodeEntry({ ...ENTRY, ...parts });
  expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LINE_BYTES);
  return parseJournalLine(line)!;
}
