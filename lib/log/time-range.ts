import { formatTimestamp } from "../platform/time.ts";

/** Milliseconds since the epoch, both ends included; what is not set is open. */
export interface TimeRange {
  readonly since?: number;
  readonly until?: number;
}

/**
 * Whether a timestamp ("2025-11-22T10:30:45Z") lies in the range, by whole seconds. Compared as
 * text, which spares reading each. Throws RangeError as `formatTimestamp` does.
 */
export function inTimeRange({ since, until }: TimeRange): (timestamp: string) => boolean {
  const first = since === undefined ? "" : formatTimestamp(since);
  const last = until === undefined ? "~" : formatTimestamp(until);
  return (timestamp) => timestamp >= first && timestamp <= last;
}
