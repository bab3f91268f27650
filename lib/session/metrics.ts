import { appendRotating } from "../log/append-rotating.ts";
import { errorCode } from "../platform/coded-error.ts";
import { formatTimestamp } from "../platform/time.ts";
import type { SessionJournal } from "./storage-failure.ts";

/** One run of one hook. */
export interface HookMetric {
  readonly plugin: string;
  /** The hook, or the event for a group. */
  readonly hook: string;
  readonly event: string;
  /** How long it took, ms. */
  readonly ms: number;
  /** What the host was told: a decision, "advice", "neutral". */
  readonly answer: string;
  /** What became of it: "ok", "failed", an error code. */
  readonly outcome: string;
}

const LIMITS = { bytes: 2 * 1024 * 1024, keep: 1 };
const LONGEST_TEXT = 100;

/**
 * Appends a line of JSON for each, `timestamp` first, to the session's metrics, all in one write.
 * What keeps it from doing so is journalled as LOG_NOT_WRITTEN.
 */
export function recordMetrics(
  path: string,
  metrics: readonly HookMetric[],
  journal: SessionJournal,
): void {
  if (metrics.length === 0) return;
  try {
    appendRotating(path, metrics.map(lineOf).join("\n"), LIMITS);
  } catch (error) {
    if (errorCode(error) === undefined || !(error instanceof Error)) throw error;
    journal.warn("LOG_NOT_WRITTEN", `Cannot record metrics: ${error.message}`, { path });
  }
}

function lineOf({ ms, ...texts }: HookMetric): string {
  const { plugin, hook, event, answer, outcome } = texts;
  return JSON.stringify({
    timestamp: formatTimestamp(Date.now()),
    plugin: short(plugin),
    hook: short(hook),
    event: short(event),
    ms: Math.round(ms * 100) / 100,
    answer: short(answer),
    outcome: short(outcome),
  });
}

function short(text: string): string {
  return text.slice(0, LONGEST_TEXT);
}
