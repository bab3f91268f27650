import { expect } from "bun:test";

/** Fails with the names of the promises that are false, where that was, and what was seen. */
export function mustHold(
  where: string,
  promises: Readonly<Record<string, boolean>>,
  seen: unknown = undefined,
): void {
  const broken = Object.keys(promises).filter((name) => !promises[name]);
  if (broken.length === 0) return;
  expect({ where, broken, seen }).toEqual({ where, broken: [], seen });
}
