/** Blocks this thread for `ms` milliseconds; 0 and less return at once. */
export function sleepSync(ms: number): void {
  if (ms > 0) Bun.sleepSync(ms);
}
