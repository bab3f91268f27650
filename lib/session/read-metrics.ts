import { readRecords } from "../log/read-records.ts";
import type { Skipped } from "../log/skipped.ts";
import { isRecord } from "../platform/is-record.ts";
import type { HookMetric } from "./metrics.ts";

/**
 * The runs that `recordMetrics` has kept of a session, oldest first; lines that are none are counted
 * in `skipped`. Throws the file system's error, or CodedError FILE_NOT_READABLE where no regular
 * file is.
 */
export function readMetrics(path: string, skipped: Skipped): Generator<HookMetric> {
  return readRecords(path, { parse, matches: () => true }, skipped);
}

function parse(line: string): HookMetric | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isMetric(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isMetric(value: unknown): value is HookMetric {
  if (!isRecord(value) || !Number.isFinite(value.ms)) return false;
  const texts = [value.plugin, value.hook, value.event, value.answer, value.outcome];
  return texts.every((text) => typeof text === "string");
}
