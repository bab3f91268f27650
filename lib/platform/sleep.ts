/**
 * Blocks this thread for `ms` milliseconds, fractions included, which Bun.sleepSync cuts off;
 * 0 and less return at once.
 */
export function sleepSync(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
