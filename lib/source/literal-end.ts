const NEWLINE = 10;
const RETURN = 13;
const QUOTE_BACK = 96;
const SLASH = 47;
const BACKSLASH = 92;

/** Where the string that opens at `start` ends, after its quote; at the line's end if unclosed. */
export function endOfString(source: string, start: number, limit: number): number {
  const quote = source.charCodeAt(start);
  for (let at = start + 1; at < limit; at++) {
    const char = source.charCodeAt(at);
    if (char === quote) return at + 1;
    if (char === BACKSLASH) at += isReturnNewline(source, at + 1) ? 2 : 1;
    else if (char === NEWLINE || char === RETURN) return at;
  }
  return limit;
}

/** Where template text from `start` ends: at its back quote or at `${`; `limit` if unclosed. */
export function endOfTemplateText(source: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const char = source.charCodeAt(at);
    if (char === QUOTE_BACK) return at;
    if (char === BACKSLASH) at++;
    else if (char === 36 /* $ */ && source.charCodeAt(at + 1) === 123 /* { */) return at;
  }
  return limit;
}

/**
 * Where the regular expression that opens at `start` ends, after its closing slash and before its
 * flags; -1 when the line ends first, so that the slash was a division after all.
 */
export function endOfRegex(source: string, start: number, limit: number): number {
  let inClass = false;
  for (let at = start + 1; at < limit; at++) {
    const char = source.charCodeAt(at);
    if (char === NEWLINE || char === RETURN || char === 0x2028 || char === 0x2029) return -1;
    if (char === BACKSLASH) at++;
    else if (char === 91 /* [ */) inClass = true;
    else if (char === 93 /* ] */) inClass = false;
    else if (char === SLASH && !inClass) return at + 1;
  }
  return -1;
}

/** Where the comment that opens at `start` ends; a line comment before its line break. */
export function endOfComment(source: string, start: number, limit: number): number {
  if (source.charCodeAt(start + 1) !== SLASH && source.charCodeAt(start) === SLASH) {
    const close = source.indexOf("*/", start + 2);
    return close < 0 || close + 2 > limit ? limit : close + 2;
  }
  for (let at = start; at < limit; at++) {
    const char = source.charCodeAt(at);
    if (char === NEWLINE || char === RETURN || char === 0x2028 || char === 0x2029) return at;
  }
  return limit;
}

function isReturnNewline(source: string, at: number): boolean {
  return source.charCodeAt(at) === RETURN && source.charCodeAt(at + 1) === NEWLINE;
}
