/** Longer names are not compared: nobody meant one of ours. */
const LONGEST = 80;

/**
 * The known name that somebody most likely meant: one that ends in what was written ("any-type"),
 * else the one with the fewest letters changed, a third of them at most. Undefined for neither.
 */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  if (written === "" || written.length > LONGEST) return undefined;
  const last = written.slice(written.lastIndexOf("/") + 1);
  const elsewhere = known.filter((name) => name.endsWith(`/${last}`));
  if (elsewhere.length === 1) return elsewhere[0];
  const distances = known.map((name) => ({ name, distance: lettersChanged(written, name) }));
  const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
  return nearest && nearest.distance <= written.length / 3 ? nearest.name : undefined;
}

/** Levenshtein's distance: letters put in, taken out or exchanged. */
function lettersChanged(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchanged = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
