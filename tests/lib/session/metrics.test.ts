import { expect, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { recordMetrics } from "../../../lib/session/metrics.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { NotedJournal } from "./session-in.ts";

const METRIC = {
  plugin: "typescript",
  hook: "check-type-safety",
  event: "PreToolUse",
  ms: 4.56789,
  answer: "deny",
  outcome: "ok",
};

test("recordMetrics() appends one line each", () => {
  const path = `${scratchDirectory()}/claude-metrics-a.jsonl`;
  const journal = new NotedJournal();
  recordMetrics(path, [METRIC, { ...METRIC, answer: "a\nb", hook: "x".repeat(10_000) }], journal);
  recordMetrics(path, [], journal);
  const lines = readFileSync(path, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  expect(lines).toEqual([
    { timestamp: expect.stringMatching(/^\d{4}-.*Z$/), ...METRIC, ms: 4.57 },
    { ...lines[0], answer: "a\nb", hook: "x".repeat(100) },
  ]);
  expect(journal.entries).toEqual([]);
});

test("recordMetrics() journals that it can't", () => {
  const path = `${scratchDirectory()}/claude-metrics-a.jsonl`;
  mkdirSync(path);
  const journal = new NotedJournal();
  recordMetrics(path, [METRIC], journal);
  expect(journal.codes()).toEqual(["LOG_NOT_WRITTEN"]);
});

test("recordMetrics() keeps at most two files of 2 MB", () => {
  const directory = scratchDirectory();
  const journal = new NotedJournal();
  const path = `${directory}/claude-metrics-a.jsonl`;
  for (let round = 0; round < 3; round++) {
    Bun.spawnSync(["truncate", "-s", "2M", path]);
    Bun.spawnSync(["sh", "-c", `echo >> ${path}`]);
    recordMetrics(path, [METRIC], journal);
  }
  expect(readdirSync(directory).filter((name) => /\.\d+-\d+$/.test(name))).toHaveLength(1);
  expect(journal.entries).toEqual([]);
});
