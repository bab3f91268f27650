import { expect, test } from "bun:test";
import fc from "fast-check";
import { parseState } from "../../../lib/session/parse-state.ts";
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
