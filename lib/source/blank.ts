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
    result += source.slice(at, start) + spaces(source.slice(start, end));
    at = end;
  }
  return result + source.slice(at);
}

function spaces(text: string): string {
  if (!LINE_BREAK.test(text)) return " ".repeat(text.length);
  return text.replace(WITHIN_LINE, (run) => " ".repeat(run.length));
}

/** What lies between the stretches, from 0 to `length`. */
export function gaps(
  stretches: readonly { start: number; end: number }[],
  length: number,
): { start: number; end: number }[] {
  const starts = [0, ...stretches.map(({ end }) => end)];
  const ends = [...stretches.map(({ start }) => start), length];
  return starts.map((start, index) => ({ start, end: ends[index] ?? length }));
}

const LINE_BREAK = /[\r\n\u2028\u2029]/;
const WITHIN_LINE = /[^\r\n\u2028\u2029]+/g;
