import { expect, test } from "bun:test";
import fc from "fast-check";
import { formatLogLine, LINE_BYTES, parseLogLine } from "../../../lib/log/log-line.ts";
import { LOG_LEVELS } from "../../../lib/log/log-level.ts";

const RECORD = {
  timestamp: "2025-11-22T10:30:45Z",
  plugin: "nextjs-16",
  level: "ERROR",
  component: "check-security",
  message: "Server action missing auth",
} as const;

test("formatLogLine() has the form that grep and awk scripts know", () => {
  expect(formatLogLine(RECORD)).toBe(
    "[2025-11-22T10:30:45Z] [nextjs-16] [ERROR] [check-security] Server action missing auth",
  );
});

test.each([
  ["a\nb", "a\\nb"],
  ["a\r\nb\tc", "a\\r\\nb\\tc"],
  ["\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"],
  ["nul\0", "nul\\x00"],
  ["trojan \u202e source", "trojan \\u{202e} source"],
  ["line\u2028separator", "line\\u{2028}separator"],
  ["", ""],
  ["] [FATAL] [x] y", "] [FATAL] [x] y"],
])("the message %p stays on its line as %p", (message, shown) => {
  const line = formatLogLine({ ...RECORD, message });
  expect(line.split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
  expect(parseLogLine(line)).toEqual({ ...RECORD, message: shown });
});

test("a name cannot end its field or begin a line", () => {
  const line = formatLogLine({ ...RECORD, plugin: "x] [FATAL]\n[", component: "[y]" });
  expect(parseLogLine(line)).toEqual({
    ...RECORD,
    plugin: "x) (FATAL)\\n(",
    component: "(y)",
  });
});

test("formatLogLine() redacts secrets, also one that spans lines and one at the cut", () => {
  const begin = "-----BEGIN RSA PRIVATE" + " KEY-----";
  const key = `${begin}\n${"MIIEowIBAAKCAQEA\n".repeat(400)}`;
  const token = "ghp_" + "a1B2".repeat(9);
  expect(formatLogLine({ ...RECORD, message: `found ${key}` })).not.toContain("MIIE");
  const atCut = formatLogLine({ ...RECORD, message: "x".repeat(3880) + ` ${token}` });
  expect(atCut).not.toContain(token.slice(0, 12));
});

test("a message of 10 MB becomes one line that says how much is missing", () => {
  const line = formatLogLine({ ...RECORD, message: "x".repeat(10_000_000) });
  expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LINE_BYTES);
  const [, shown = "", more] = /(x+)… (\d+) bytes more$/.exec(line) ?? [];
  expect(shown.length + Number(more)).toBe(10_000_000);
});

test("formatLogLine() and parseLogLine() agree on any record, within the limit", () => {
  const text = fc.string({ unit: "binary", maxLength: 3000 });
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom(...LOG_LEVELS),
      (plugin, component, message, level) => {
        const line = formatLogLine({ ...RECORD, plugin, component, message, level });
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LINE_BYTES);
        const record = parseLogLine(line);
        expect(record).toMatchObject({ timestamp: RECORD.timestamp, level });
        expect(formatLogLine(record!)).toBe(line);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  "",
  "something else",
  "[2025-11-22T10:30:45Z] [nextjs-16] [ERR",
  "[2025-11-22T10:30:45Z] [nextjs-16] [LOUD] [check] x",
  "[yesterday] [nextjs-16] [ERROR] [check] x",
  "x [2025-11-22T10:30:45Z] [nextjs-16] [ERROR] [check] x",
])("parseLogLine(%p) is undefined", (line) => {
  expect(parseLogLine(line)).toBeUndefined();
});
