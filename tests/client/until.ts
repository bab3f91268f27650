/** Waits until `condition` holds, looking every 50 ms, but at most `ms`. Returns whether it held. */
export async function until(condition: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) return false;
    await Bun.sleep(50);
  }
  return true;
}
