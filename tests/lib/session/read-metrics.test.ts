import { expect, test } from "bun:test";
import { appendFileSync } from "node:fs";
import { nothingSkipped } from "../../../lib/log/skipped.ts";
import { recordMetrics } from "../../../lib/session/metrics.ts";
import { readMetrics } from "../../../lib/session/read-metrics.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const METRIC = {
  plugin: "typescript",
  hook: "check-types",
  event: "PreToolUse",
  ms: 1.25,
  answer: "advice",
  outcome: "ok",
};

test("reads what recordMetrics wrote and counts what it did not", () => {
  const path = `${scratchDirectory()}/metrics.jsonl`;
  const journal = { warn: (...words: unknown[]) => expect(words).toEqual([]) };
  recordMetrics(path, [METRIC, METRIC], journal);
  appendFileSync(path, '{torn\n{"ms":1}\n{"ms":"1"}\n[]\nnull\n');
  recordMetrics(path, [{ ...METRIC, ms: 2 }], journal);
  const skipped = nothingSkipped();
  expect([...readMetrics(path, skipped)]).toEqual([
    expect.objectContaining(METRIC),
    expect.objectContaining(METRIC),
    expect.objectContaining({ ...METRIC, ms: 2 }),
  ]);
  expect(skipped.lines).toBe(5);
});

test("a session without metrics has none", () => {
  expect([...readMetrics(`${scratchDirectory()}/none.jsonl`, nothingSkipped())]).toEqual([]);
});
