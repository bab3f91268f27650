export interface SampleOptions<T> {
  readonly count: number;
  /** A whole number; another one gives another sample. */
  readonly seed: number;
  /** What makes a value the same in another run, whatever else there is then. */
  readonly keyOf: (value: T) => string;
}

/** `count` of the values by chance, the same ones for the same seed, in their own order. */
export function seededSample<T>(values: readonly T[], options: SampleOptions<T>): T[] {
  const { count, seed, keyOf } = options;
  const ranked = values.map((value, index) => ({ value, index, rank: rankOf(keyOf(value), seed) }));
  const chosen = ranked.toSorted((a, b) => a.rank < b.rank ? -1 : 1).slice(0, count);
  return chosen.sort((a, b) => a.index - b.index).map(({ value }) => value);
}

function rankOf(key: string, seed: number): bigint {
  return BigInt(Bun.hash(key, seed));
}
