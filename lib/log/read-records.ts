import { followLines, type FollowOptions } from "./follow-lines.ts";
import { readLines } from "./read-lines.ts";
import type { Skipped } from "./skipped.ts";

/** What a line means, and whether it is wanted. */
export interface RecordReader<T> {
  /** undefined for a line that is no record. */
  parse(line: string): T | undefined;
  matches(record: T): boolean;
}

/** The wanted records of a file and its rotated ones. Throws as `readLines` does. */
export function* readRecords<T>(
  path: string,
  reader: RecordReader<T>,
  skipped: Skipped,
): Generator<T> {
  for (const line of readLines(path, skipped)) yield* wanted(line, reader, skipped);
}

/** The wanted records as they are appended. Throws as `followLines` does. */
export async function* followRecords<T>(
  path: string,
  reader: RecordReader<T>,
  options: FollowOptions,
): AsyncGenerator<T> {
  for await (const line of followLines(path, options)) yield* wanted(line, reader, options.skipped);
}

function* wanted<T>(line: string, reader: RecordReader<T>, skipped: Skipped): Generator<T> {
  const record = reader.parse(line);
  if (record === undefined) skipped.lines += 1;
  else if (reader.matches(record)) yield record;
}
