import { isRecord } from "../platform/is-record.ts";

/** WARN: worth knowing. ERROR: something failed. FATAL: the hook could not go on. */
export type JournalLevel = "WARN" | "ERROR" | "FATAL";

/** One line of the journal, the keys in the order in which they are written. */
export interface JournalEntry {
  /** "2025-11-22T10:30:45Z" */
  readonly timestamp: string;
  readonly plugin: string;
  readonly hook: string;
  readonly level: JournalLevel;
  /** An `ErrorCode`, or one of an older or newer version: capital letters and underscores. */
  readonly code: string;
  readonly message: string;
  readonly context?: Readonly<Record<string, unknown>>;
  /** "function (file.ts:line)", innermost first. */
  readonly stack?: readonly string[];
}

/** The entry of a line; undefined for anything else: a torn line, or somebody else's. */
export function parseJournalLine(line: string): JournalEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const LEVELS: readonly unknown[] = ["WARN", "ERROR", "FATAL"] satisfies JournalLevel[];
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function isEntry(value: unknown): value is JournalEntry {
  if (!isRecord(value)) return false;
  return isText(value.timestamp, TIMESTAMP) && isText(value.plugin) && isText(value.hook) &&
    LEVELS.includes(value.level) && isText(value.code, /^[A-Z_]+$/) && isText(value.message) &&
    (value.context === undefined || isRecord(value.context)) &&
    (value.stack === undefined ||
      (Array.isArray(value.stack) && value.stack.every((v) => isText(v))));
}

function isText(value: unknown, form = /^/): boolean {
  return typeof value === "string" && form.test(value);
}
