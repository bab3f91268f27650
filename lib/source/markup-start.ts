/** Where in a source the last closing tag of each name stands. */
export type ClosingTags = ReadonlyMap<string, number>;

/** All closing tags, in one pass: asking for each opening tag again would take quadratic time. */
export function closingTags(source: string): ClosingTags {
  const tags = new Map<string, number>();
  for (let at = source.indexOf("</"); at >= 0; at = source.indexOf("</", at + 2)) {
    tags.set(source.slice(at + 2, endOfName(source, at + 2)), at);
  }
  return tags;
}

/** Whether `<` at `at` has after it what an element begins with. */
export function mayBeElement(source: string, at: number): boolean {
  const char = source.charCodeAt(at + 1);
  return char === GREATER || isNamePart(char) && char > 57;
}

/**
 * Whether `<` at `at`, where a value may stand in TSX, opens an element and not type parameters.
 * TypeScript decides by a comma, `extends`, a default or `const`. In a type
 * (`type F = <T>(x: T) => T`) the grammar decides; here the missing closing tag does.
 */
export function isElement(source: string, at: number, tags: ClosingTags): boolean {
  const end = endOfName(source, at + 1);
  const name = source.slice(at + 1, end);
  if (name === "" || name === "const") return name === "";
  let next = end;
  while (isSpace(source.charCodeAt(next))) next++;
  const char = source.charCodeAt(next);
  if (char === GREATER) return (tags.get(name) ?? -1) > at;
  return char !== COMMA && char !== EQUALS && !source.startsWith("extends ", next);
}

/** Where the name of a tag ends: letters, digits and `_ $ . : -`. */
function endOfName(source: string, start: number): number {
  let end = start;
  while (isNamePart(source.charCodeAt(end))) end++;
  return end;
}

function isNamePart(char: number): boolean {
  if (char >= 97 && char <= 122 || char >= 65 && char <= 90) return true;
  return char >= 48 && char <= 58 || char === 95 || char === 36 || char === 45 || char === 46;
}

function isSpace(char: number): boolean {
  return char === 32 || char >= 9 && char <= 13;
}

const COMMA = 44;
const EQUALS = 61;
const GREATER = 62;
