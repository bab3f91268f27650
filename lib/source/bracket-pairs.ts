/**
 * The offset of the `)` that closes each `(`, in a view of code where literals are blank. One pass
 * for all of them, so that a text of nothing but `(` costs no more than any other.
 */
export function closingParentheses(code: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  PARENTHESIS.lastIndex = 0;
  while (PARENTHESIS.test(code)) {
    const at = PARENTHESIS.lastIndex - 1;
    if (code.charCodeAt(at) === 40 /* ( */) open.push(at);
    else pairs.set(open.pop() ?? -1, at);
  }
  return pairs;
}

const PARENTHESIS = /[()]/g;
