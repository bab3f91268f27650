/** What a reader passed over. Filled while it reads. */
export interface Skipped {
  /** Lines that are none of ours, or torn beyond reading. */
  lines: number;
  /** Rotated files that could not be read, with the reason: `"<path>": ELOOP`. */
  readonly files: string[];
}

export function nothingSkipped(): Skipped {
  return { lines: 0, files: [] };
}
