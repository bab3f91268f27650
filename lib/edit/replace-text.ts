import { CodedError } from "../platform/coded-error.ts";

/** Characters: far above what rules look at, far below what fills a process's memory. */
const LONGEST_RESULT = 2 ** 24;

/** One exchange of text, as Edit and MultiEdit make it. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  /** Every occurrence; else the first. */
  readonly all: boolean;
}

/**
 * The text after these replacements, one after the other; undefined when an old text is not there,
 * so that the tool itself refuses. Replacing is literal. The client makes a file of an edit of
 * nothing. Throws CodedError NOT_LOOKED_AT, before the text is built, when it would have more than
 * 16,777,216 characters.
 */
export function replaceText(
  text: string,
  replacements: readonly Replacement[],
): string | undefined {
  let after: string | undefined = text;
  for (const replacement of replacements) {
    after = replaced(after, replacement);
    if (after === undefined) return undefined;
  }
  return after;
}

function replaced(text: string, { from, to, all }: Replacement): string | undefined {
  if (from === "") return text === "" ? to : undefined;
  const found = matchingForm(text, from);
  if (found === undefined) return undefined;
  refuseTooLong(found.text.length + (all ? countOf(found) : 1) * (to.length - found.from.length));
  // A function: a replacement text would have its `$&` and `$1` filled in.
  return all
    ? found.text.replaceAll(found.from, () => to)
    : found.text.replace(found.from, () => to);
}

function refuseTooLong(characters: number): void {
  if (characters <= LONGEST_RESULT) return;
  throw new CodedError(
    "NOT_LOOKED_AT",
    `Cannot look at what the edit makes: ${characters} characters, ${LONGEST_RESULT} are the limit`,
    { context: { characters, limit: LONGEST_RESULT } },
  );
}

function countOf({ text, from }: { text: string; from: string }): number {
  let count = 0;
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) count++;
  return count;
}

/**
 * The client also finds old text whose line breaks or typographic quotes differ from the file's:
 * what it would edit must not escape a gate for that.
 */
function matchingForm(text: string, from: string): { text: string; from: string } | undefined {
  if (text.includes(from)) return { text, from };
  const unix = text.replaceAll("\r\n", "\n");
  if (unix.includes(from)) return { text: unix, from };
  const at = plainQuotes(unix).indexOf(plainQuotes(from));
  return at < 0 ? undefined : { text: unix, from: unix.slice(at, at + from.length) };
}

function plainQuotes(text: string): string {
  return text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
}
