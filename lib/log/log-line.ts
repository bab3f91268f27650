import { isLogLevel, type LogLevel } from "./log-level.ts";
import { safeText } from "./safe-text.ts";

/** One line of a log, as it was written: redacted and with control characters made visible. */
export interface LogRecord {
  /** "2025-11-22T10:30:45Z" */
  readonly timestamp: string;
  readonly plugin: string;
  readonly level: LogLevel;
  /** The hook, or the part of Tackle, that speaks. */
  readonly component: string;
  readonly message: string;
}

/**
 * Bytes of a line without its line feed. A write of a page can't be torn by kill -9, and two line
 * feeds (one may go in front, see `appendLine`) leave it at 4,000.
 */
export const LINE_BYTES = 3998;
const NAME_BYTES = 100;

const LINE = /^\[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\] \[([^\]]*)\] \[([A-Z]+)\] \[([^\]]*)\] (.*)$/s;

/** `[2025-11-22T10:30:45Z] [plugin] [LEVEL] [component] message`, without a line feed at the end. */
export function formatLogLine(record: LogRecord): string {
  const { timestamp, level } = record;
  const head = `[${timestamp}] [${name(record.plugin)}] [${level}] [${name(record.component)}] `;
  return head + safeText(record.message, LINE_BYTES - Buffer.byteLength(head));
}

/** The record of a line; undefined for anything else: a torn line, or somebody else's. */
export function parseLogLine(line: string): LogRecord | undefined {
  const [, timestamp, plugin, level, component, message] = LINE.exec(line) ?? [];
  if (level === undefined || !isLogLevel(level)) return undefined;
  return {
    timestamp: timestamp!,
    plugin: plugin!,
    level,
    component: component!,
    message: message!,
  };
}

// A bracket in a name would end its field.
function name(text: string): string {
  return safeText(text, NAME_BYTES).replaceAll("[", "(").replaceAll("]", ")");
}
