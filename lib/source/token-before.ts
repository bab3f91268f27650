import type { LiteralRange } from "./literal-range.ts";

/** What the scan knows of the text behind it that looking back could not tell. */
export interface TokenEnds {
  /** Ascending. */
  readonly ranges: readonly LiteralRange[];
  /** Where the last literal or element ended. */
  value: number;
  /** Where what the last `)` and the last `}` closed was opened. */
  paren: number;
  brace: number;
}

/** Whether a value ends before `at`, so that `/` divides and `<` compares. */
export function isValueBefore(source: string, at: number, ends: TokenEnds): boolean {
  let end = endOfTokenBefore(source, at, ends);
  // No more than `a!++` can hold: what follows a long row of them must not take long to tell.
  for (let count = 0; count < 2; count++) end = startOfPostfix(source, end, ends);
  return isOperandEnd(source, end, ends);
}

/** Before `++`, `--`, or a `!` right behind what it asserts; `end` itself when there is none. */
function startOfPostfix(source: string, end: number, ends: TokenEnds): number {
  const char = source.charCodeAt(end - 1);
  const before = source.charCodeAt(end - 2);
  if (char === BANG) return isSpace(before) ? end : end - 1;
  const counts = (char === PLUS || char === MINUS) && before === char && end !== ends.value;
  return counts ? endOfTokenBefore(source, end - 2, ends) : end;
}

function isOperandEnd(source: string, end: number, ends: TokenEnds): boolean {
  if (end === ends.value) return true;
  const char = source.charCodeAt(end - 1);
  if (isWordPart(char)) return !BEFORE_VALUE.has(wordBefore(source, end));
  if (char === CLOSE_PAREN) return !isControl(source, ends);
  if (char === CLOSE_BRACE) return isObject(source, ends);
  return char === CLOSE_BRACKET;
}

/** Whether the last parentheses belong to a statement: `if (…)`, `while (…)`, `for await (…)`. */
function isControl(source: string, ends: TokenEnds): boolean {
  const end = endOfTokenBefore(source, ends.paren, ends);
  const word = wordBefore(source, end);
  if (word !== "await") return CONTROL.has(word);
  return wordBefore(source, endOfTokenBefore(source, end - word.length, ends)) === "for";
}

/** Whether the last braces hold an object, or an object type, and not a block or a body. */
function isObject(source: string, ends: TokenEnds): boolean {
  const end = endOfTokenBefore(source, ends.brace, ends);
  const char = source.charCodeAt(end - 1);
  if (isWordPart(char)) {
    const word = wordBefore(source, end);
    return BEFORE_VALUE.has(word) && !BEFORE_BLOCK.has(word);
  }
  if (char === GREATER) return source.charCodeAt(end - 2) !== EQUALS;
  return end > 0 && !BLOCK_AFTER.has(char);
}

/** The offset behind the last character before `at` that is neither space nor comment. */
function endOfTokenBefore(source: string, at: number, { ranges }: TokenEnds): number {
  let end = at;
  while (end > 0) {
    if (isSpace(source.charCodeAt(end - 1))) end--;
    else {
      const range = rangeEndingAt(ranges, end);
      if (range?.kind !== "comment") break;
      end = range.start;
    }
  }
  return end;
}

function rangeEndingAt(ranges: readonly LiteralRange[], end: number): LiteralRange | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found?.end === end ? found : undefined;
}

/** The word that ends at `end`; "" for a property's name and for what is longer than any keyword. */
function wordBefore(source: string, end: number): string {
  let start = end;
  while (end - start <= LONGEST && isWordPart(source.charCodeAt(start - 1))) start--;
  if (source.charCodeAt(start - 1) === DOT && source.charCodeAt(start - 2) !== DOT) return "";
  return source.slice(start, end);
}

function isWordPart(char: number): boolean {
  if (char >= 97 && char <= 122 || char >= 65 && char <= 90 || char >= 48 && char <= 57) {
    return true;
  }
  if (char === 95 /* _ */ || char === 36 /* $ */ || char === 35 /* # */) return true;
  return char >= 128 && !isSpace(char);
}

function isSpace(char: number): boolean {
  if (char <= 32) return true;
  return char === 160 || char === 0xfeff || char === 0x2028 || char === 0x2029 || char === 0x3000;
}

// After these words a value follows, so that `/` opens a regular expression and `<` an element.
const BEFORE_VALUE = new Set(
  ["await", "case", "default", "delete", "do", "else", "in", "instanceof", "new", "return", "throw"]
    .concat(["typeof", "void", "yield"]),
);
const LONGEST = "instanceof".length;
const BEFORE_BLOCK = new Set(["do", "else"]);
const CONTROL = new Set(["if", "while", "for", "with"]);

const BANG = 33;
const CLOSE_PAREN = 41;
const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const SEMICOLON = 59;
const EQUALS = 61;
const GREATER = 62;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BLOCK_AFTER = new Set([CLOSE_PAREN, SEMICOLON, OPEN_BRACE, CLOSE_BRACE, 34, 39, 96]);
