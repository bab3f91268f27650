const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = "value" | "value or end" | "name" | "name or end" | "colon" | "comma or end";

/**
 * The index of the first character that cannot stand where it does in a JSON text, the text's
 * length when it ends too early, or -1 when it is JSON. The engine's own error doesn't say where.
 */
export function jsonErrorAt(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = matchEnd(SPACE, text, 0);;) {
    const first = text[at];
    if (first === undefined) return text.length;
    const next = follow(expected, first, open);
    if (next === undefined) return at;
    const end = tokenEnd(text, at);
    if (end.failed) return end.at;
    at = matchEnd(SPACE, text, end.at);
    if (open.length === 0) return at === text.length ? -1 : at;
    expected = next;
  }
}

/** What must come after a token that begins with `first`; undefined when it cannot stand here. */
function follow(expected: Expected, first: string, open: string[]): Expected | undefined {
  if (first === "}" || first === "]") return close(expected, first, open);
  switch (expected) {
    case "colon":
      return first === ":" ? "value" : undefined;
    case "comma or end":
      if (first !== ",") return undefined;
      return open.at(-1) === "{" ? "name" : "value";
    case "name":
    case "name or end":
      return first === '"' ? "colon" : undefined;
    case "value":
    case "value or end":
      return begin(first, open);
  }
}

function begin(first: string, open: string[]): Expected | undefined {
  if (first === ":" || first === ",") return undefined;
  if (first !== "{" && first !== "[") return "comma or end";
  open.push(first);
  return first === "{" ? "name or end" : "value or end";
}

function close(expected: Expected, first: string, open: string[]): Expected | undefined {
  const opening = first === "}" ? "{" : "[";
  if (!expected.endsWith("or end") || open.at(-1) !== opening) return undefined;
  open.pop();
  return "comma or end";
}

/** Where a token ends, or where it fails to be one. */
function tokenEnd(text: string, at: number): { at: number; failed: boolean } {
  if (text[at] === '"') return stringEnd(text, at + 1);
  if ("{}[]:,".includes(text[at]!)) return { at: at + 1, failed: false };
  const end = matchEnd(SCALAR, text, at);
  return { at: end, failed: end === at };
}

function stringEnd(text: string, from: number): { at: number; failed: boolean } {
  for (let at = from; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, failed: false };
    if (code < 0x20) return { at, failed: true };
    const end = code === 0x5c ? matchEnd(ESCAPE, text, at) : at + 1;
    if (end === at) return { at, failed: true };
    at = end;
  }
  return { at: text.length, failed: true };
}

/** Where a match that begins at `at` ends; `at` itself when there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
