import { KNOWN_TOKENS } from "./known-tokens.ts";
import { ASSIGNMENTS } from "./redact-assignments.ts";
import { CREDENTIALS } from "./redact-credentials.ts";

// Known forms first, so that an assigned token is told by its kind.
const RULES = [...KNOWN_TOKENS, ...CREDENTIALS, ASSIGNMENTS];

/**
 * The text with what looks like a secret replaced by "«redacted:kind»". Time grows with the length
 * of the text, and a line that holds none of the rules' trigger words costs about a microsecond.
 * Called again, it leaves what it put in. It is a net, not a guarantee: who writes a log keeps
 * secrets out of it.
 */
export function redact(text: string): string {
  const lower = text.toLowerCase();
  let result = text;
  for (const rule of RULES) {
    if (includesAny(lower, rule.triggers)) result = rule.apply(result);
  }
  return result;
}

// A loop, as `some` is slow in its first call, which is often a hook's only one.
function includesAny(text: string, words: readonly string[]): boolean {
  for (const word of words) {
    if (text.includes(word)) return true;
  }
  return false;
}
