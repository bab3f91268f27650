/** TACKLE_CHAOS=full: the long counts. */
export const FULL = process.env.TACKLE_CHAOS === "full";

/** How often: the first in the suite that runs with every change, the second when asked for. */
export function times(usually: number, full: number): number {
  return FULL ? full : usually;
}
