import { parseTimestamp } from "../platform/time.ts";
import { parseDuration } from "./amounts.ts";

/**
 * Milliseconds since the epoch for `--since`: an age ("10m", "24h"), a UTC day ("2025-11-22") or a
 * time ("2025-11-22T10:30:45Z"). Throws TypeError for anything else.
 */
export function readSince(text: string | undefined, now: number = Date.now()): number | undefined {
  if (text === undefined) return undefined;
  const age = parseDuration(text);
  if (age !== undefined) return Math.max(0, now - age);
  const moment = parseTimestamp(text) ?? parseTimestamp(`${text}T00:00:00Z`);
  if (moment !== undefined) return moment;
  throw new TypeError(
    `Cannot use "${text}" for --since: 10m, 24h, 7d, 2025-11-22 or 2025-11-22T10:30:45Z is required`,
  );
}

/** One of `allowed`, typed in any case. Throws TypeError, naming them, for anything else. */
export function readChoice<T extends string>(
  option: string,
  text: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((each) => each === text.toUpperCase());
  if (found !== undefined) return found;
  throw new TypeError(`Cannot use "${text}" for --${option}: it is one of ${allowed.join(", ")}`);
}

/** The one word that a command takes, undefined without. Throws TypeError when there are more. */
export function onlyOne(words: readonly string[]): string | undefined {
  const [first, second] = words;
  if (second === undefined) return first;
  throw new TypeError(`Cannot use "${second}": one word is required, "${first}" is there already`);
}
