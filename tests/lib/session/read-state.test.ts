import { expect, test } from "bun:test";
import fc from "fast-check";
import { parseState } from "../../../lib/session/read-state.ts";
import { parseTimestamp } from "../../../lib/platform/time.ts";
import { newState } from "../../../lib/session/session-state.ts";

const SOUND = newState({
  host: { pid: 7, start_time: "9" },
  claudeSessionId: "c",
  metadata: { log_file: "/l", error_journal: "/j", platform: "linux" },
}, 1_763_806_200_000);

test("parseState() takes a session as it is", () => {
  const text = JSON.stringify(SOUND);
  const parsed = parseState(text);
  expect(parsed?.repairs).toEqual([]);
  expect(JSON.stringify(parsed?.state)).toBe(text);
});

test("parseState() never throws, and what it gives is sound for good", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({
      session_id: fc.constant("1-2"),
      pid: fc.jsonValue(),
      started_at: fc.jsonValue(),
      hosts: fc.jsonValue(),
      plugins: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
      metadata: fc.jsonValue(),
    }, { requiredKeys: ["session_id"] }).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const parsed = parseState(text);
      if (parsed === undefined) return;
      const again = parseState(JSON.stringify(parsed.state));
      expect(again?.repairs).toEqual([]);
      expect(again?.state).toEqual(parsed.state);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "2025-02-30T10:00:00Z",
  "22 November 2025",
  "2025-11-22",
  "+012025-11-22T10:00:00Z",
  "",
])(
  "parseState() takes %j for no time: the session has an age all the same",
  (started_at) => {
    const parsed = parseState(JSON.stringify({ ...SOUND, started_at }));
    expect(parsed?.repairs).toEqual(["started_at"]);
    expect(parsed?.state.started_at).toBe("2025-11-22T10:10:00Z");
    expect(parseTimestamp(parsed?.state.started_at ?? "")).toBeDefined();
  },
);

test.each(["2025-11-22T10:10:00Z", "2025-11-22T10:10:00.123Z", "2025-11-22T11:10:00+01:00"])(
  "parseState() keeps the time %j",
  (started_at) => {
    expect(parseState(JSON.stringify({ ...SOUND, started_at }))?.repairs).toEqual([]);
  },
);
