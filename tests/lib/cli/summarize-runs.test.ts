import { expect, test } from "bun:test";
import { summarizeRuns } from "../../../lib/cli/summarize-runs.ts";

function run(ms: number, more: Record<string, string> = {}) {
  const words = { plugin: "p", hook: "h", event: "Stop", answer: "neutral", outcome: "ok" };
  return { ...words, ms, ...more };
}

test("median and p95 are times that were measured", () => {
  const times = Array.from({ length: 100 }, (_, index) => run(100 - index));
  expect(summarizeRuns(times)[0]).toMatchObject({ name: "p/h", runs: 100, median: 50, p95: 95 });
  expect(summarizeRuns([run(7)])[0]).toMatchObject({ runs: 1, median: 7, p95: 7 });
  expect(summarizeRuns([])).toEqual([]);
});

test("one row for each hook and event; a failure is no answer", () => {
  const summaries = summarizeRuns([
    run(1, { hook: "z" }),
    run(1, { answer: "deny" }),
    run(1),
    run(1, { outcome: "TIMEOUT" }),
    run(1, { event: "PreToolUse" }),
  ]);
  expect(summaries.map(({ name, event }) => `${name} ${event}`)).toEqual([
    "p/h Stop",
    "p/h PreToolUse",
    "p/z Stop",
  ]);
  expect([...summaries[0]!.answers]).toEqual([["deny", 1], ["neutral", 1]]);
  expect([...summaries[0]!.failures]).toEqual([["TIMEOUT", 1]]);
});
