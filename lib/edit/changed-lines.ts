/** Lines of a text, from 1, both included; `last < first` when nothing but a deletion happened. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The stretch of `after` that differs from `before`: all but their common beginning and end. */
export function changedLines(before: string, after: string): LineRange {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let rest = 0;
  while (rest < limit - start && sameFromEnd(before, after, rest)) rest++;
  const end = after.length - rest;
  return { first: lineAt(after, start), last: lineAt(after, Math.max(start, end - 1)) };
}

function sameFromEnd(before: string, after: string, rest: number): boolean {
  return before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  let at = text.indexOf("\n");
  while (at >= 0 && at < offset) {
    line++;
    at = text.indexOf("\n", at + 1);
  }
  return line;
}
