import type { LogRecord } from "../log/log-line.ts";
import { readLog } from "../log/read-log.ts";
import { parseTimestamp } from "../platform/time.ts";
import type { JournalEntry } from "./journal-entry.ts";

const BEFORE_MS = 5000;
const AFTER_MS = 1000;

/**
 * What the log at `logPath` has of the entry's plugin from the seconds around it: what led to the
 * entry, its own `[CODE]` line and its stack trace. Found by time, so a rotation doesn't part them.
 * Throws as `readLog` does.
 */
export function* logAround(logPath: string, entry: JournalEntry): Generator<LogRecord> {
  const at = parseTimestamp(entry.timestamp);
  if (at === undefined) return;
  const { plugin } = entry;
  yield* readLog(logPath, { plugin, since: at - BEFORE_MS, until: at + AFTER_MS });
}
