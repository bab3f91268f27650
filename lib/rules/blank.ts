/**
 * The source with every given stretch (ascending, apart) turned to spaces. Line breaks stay, so that
 * an offset or a line number means the same in both.
 */
export function blank(
  source: string,
  stretches: readonly { start: number; end: number }[],
): string {
  let result = "";
  let at = 0;
  for (const { start, end } of stretches) {
    result += source.slice(at, start) + source.slice(start, end).replace(NO_LINE_BREAK, " ");
    at = end;
  }
  return result + source.slice(at);
}

const NO_LINE_BREAK = /[^\r\n\u2028\u2029]/g;
