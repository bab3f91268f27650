const QUOTE = '"';
const OPENING = ["{", "["];

/**
 * Whether brackets in a JSON text are ever open more than `limit` deep, found before it is parsed:
 * a parsed value of 20 million levels would fill the memory. Looks at brackets and strings only,
 * in time proportional to the text; what is no JSON is for the parser.
 */
export function isNestedDeeper(text: string, limit: number): boolean {
  if (!hasMoreOpenings(text, limit)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // quote
        at = endOfString(text, at + 1);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > limit) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
    }
  }
  return false;
}

/** Most texts have few brackets, and finding those costs nothing beside parsing. */
function hasMoreOpenings(text: string, limit: number): boolean {
  let count = 0;
  for (const bracket of OPENING) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > limit) return true;
    }
  }
  return false;
}

/** Where the quote stands that ends the string begun before `from`; the text's length if none. */
function endOfString(text: string, from: number): number {
  for (let at = from;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote === -1) return text.length;
    let start = quote;
    while (start > at && text.charCodeAt(start - 1) === 0x5c) start--;
    if ((quote - start) % 2 === 0) return quote;
    at = quote + 1;
  }
}
