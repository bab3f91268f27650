import { appendRotating } from "../log/append-rotating.ts";
import { errorCode } from "../platform/coded-error.ts";
import { formatTimestamp } from "../platform/time.ts";
import type { SessionJournal } from "./session-journal.ts";

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
 * Appends one line of JSON, `timestamp` first, to the session's metrics; far below 4,000 bytes.
 * What keeps it from doing so is journalled as LOG_NOT_WRITTEN.
 */
export function recordMetric(path: string, metric: HookMetric, journal: SessionJournal): void {
  const { ms, ...texts } = metric;
  const { plugin, hook, event, answer, outcome } = texts;
  const line = JSON.stringify({
    timestamp: formatTimestamp(Date.now()),
    plugin: short(plugin),
    hook: short(hook),
    event: short(event),
    ms: Math.round(ms * 100) / 100,
    answer: short(answer),
    outcome: short(outcome),
  });
  try {
    appendRotating(path, line, LIMITS);
  } catch (error) {
    if (errorCode(error) === undefined || !(error instanceof Error)) throw error;
    journal.warn("LOG_NOT_WRITTEN", `Cannot record a metric: ${error.message}`, { path });
  }
}

function short(text: string): string {
  return text.slice(0, LONGEST_TEXT);
}
