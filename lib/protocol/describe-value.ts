import { visibleExcerpt } from "./visible-excerpt.ts";

/** Enough for any word of the protocol, too short to carry a file. */
const LONGEST_WORD = 40;

/**
 * What was found, in words, for an error. Texts are quoted only where a word was expected: others
 * may hold anything.
 */
export function describeValue(value: unknown, quoteText: boolean): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  return quoteText ? `"${visibleExcerpt(value, LONGEST_WORD)}"` : "a string";
}
