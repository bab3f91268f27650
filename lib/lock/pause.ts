/** Blocks this thread for `ms` milliseconds, fractions included, which Bun.sleepSync cuts off. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
