const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * "2025-11-22T10:30:45Z": UTC, whole seconds, for milliseconds since the epoch.
 * Throws RangeError outside the years 0 to 9999.
 */
export function formatTimestamp(ms: number): string {
  const text = new Date(ms).toISOString();
  if (text.length !== 24) {
    throw new RangeError(`Cannot format ${ms} ms: years 0 to 9999 are required`);
  }
  return `${text.slice(0, 19)}Z`;
}

/**
 * Milliseconds since the epoch for an ISO 8601 date and time with "Z" or an offset; undefined for
 * anything else, a day that its month does not have included.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = TIMESTAMP.exec(text);
  if (match === null || !hasDay(Number(match[1]), Number(match[2]), Number(match[3]))) {
    return undefined;
  }
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** Whole seconds since the epoch, as the session file's `session_id` ends. */
export function epochSeconds(ms: number = Date.now()): number {
  return Math.floor(ms / 1000);
}

// Date.parse takes 30 February for 2 March.
function hasDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
