import type { FollowOptions } from "../log/follow-lines.ts";
import { isAtLeast } from "../log/log-level.ts";
import { followRecords, readRecords, type RecordReader } from "../log/read-records.ts";
import { nothingSkipped, type Skipped } from "../log/skipped.ts";
import { inTimeRange, type TimeRange } from "../log/time-range.ts";
import { type JournalEntry, type JournalLevel, parseJournalLine } from "./journal-entry.ts";

/** Which entries to show; what is not set leaves all. */
export interface JournalFilter extends TimeRange {
  /** The lowest level. */
  readonly level?: JournalLevel;
  readonly code?: string;
  readonly plugin?: string;
  readonly hook?: string;
}

/**
 * The entries of a journal and of what was rotated away from it, oldest file first, a chunk in
 * memory at a time. Lines that are no entries are counted in `skipped`.
 * Throws the file system's error, or CodedError FILE_NOT_READABLE where no regular file is.
 */
export function readJournal(
  path: string,
  filter: JournalFilter = {},
  skipped: Skipped = nothingSkipped(),
): Generator<JournalEntry> {
  return readRecords(path, journalReader(filter), skipped);
}

/** The entries as they are appended, until the signal aborts. Throws as `readJournal` does. */
export function followJournal(
  path: string,
  filter: JournalFilter,
  options: FollowOptions,
): AsyncGenerator<JournalEntry> {
  return followRecords(path, journalReader(filter), options);
}

function journalReader(filter: JournalFilter): RecordReader<JournalEntry> {
  const inRange = inTimeRange(filter);
  return {
    parse: parseJournalLine,
    matches: ({ timestamp, plugin, hook, level, code }) =>
      isAtLeast(level, filter.level ?? "WARN") &&
      code === (filter.code ?? code) &&
      plugin === (filter.plugin ?? plugin) &&
      hook === (filter.hook ?? hook) &&
      inRange(timestamp),
  };
}
