/** `count` of the values, the same for the same seed (a whole number), in their own order. */
export function seededSample<T>(values: readonly T[], count: number, seed: number): T[] {
  const next = randomNumbers(seed);
  const ranked = values.map((value, index) => ({ value, index, rank: next() }));
  const chosen = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, count);
  return chosen.sort((a, b) => a.index - b.index).map(({ value }) => value);
}

/** mulberry32: from 0 to 1, well spread and never for secrets. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
