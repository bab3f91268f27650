import type { FollowOptions } from "./follow-lines.ts";
import { isAtLeast, type LogLevel } from "./log-level.ts";
import { type LogRecord, parseLogLine } from "./log-line.ts";
import { followRecords, readRecords, type RecordReader } from "./read-records.ts";
import { nothingSkipped, type Skipped } from "./skipped.ts";
import { inTimeRange, type TimeRange } from "./time-range.ts";

/** Which lines to show; what is not set leaves all. */
export interface LogFilter extends TimeRange {
  /** The lowest level. */
  readonly level?: LogLevel;
  readonly plugin?: string;
  readonly component?: string;
}

/**
 * The records of a log and of what was rotated away from it, oldest file first, a chunk in memory
 * at a time. Lines that are no records are counted in `skipped`.
 * Throws the file system's error, or CodedError FILE_NOT_READABLE where no regular file is.
 */
export function readLog(
  path: string,
  filter: LogFilter = {},
  skipped: Skipped = nothingSkipped(),
): Generator<LogRecord> {
  return readRecords(path, logReader(filter), skipped);
}

/** The records as they are appended, until the signal aborts. Throws as `readLog` does. */
export function followLog(
  path: string,
  filter: LogFilter,
  options: FollowOptions,
): AsyncGenerator<LogRecord> {
  return followRecords(path, logReader(filter), options);
}

function logReader(filter: LogFilter): RecordReader<LogRecord> {
  const inRange = inTimeRange(filter);
  return {
    parse: parseLogLine,
    matches: ({ timestamp, plugin, level, component }) =>
      isAtLeast(level, filter.level ?? "DEBUG") &&
      plugin === (filter.plugin ?? plugin) &&
      component === (filter.component ?? component) &&
      inRange(timestamp),
  };
}
