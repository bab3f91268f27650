import { test } from "bun:test";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FULL } from "./counts.ts";

export const RESULTS = join(import.meta.dir, "../../dist/chaos/results");

export const PARTS = [
  "Death",
  "Errors of the system",
  "Many at once",
  "Files",
  "Surroundings",
  "Input and output",
  "Hooks that misbehave",
  "Other platforms",
] as const;

/** A row of the table in docs/reliability.md. */
export interface Fault {
  readonly part: (typeof PARTS)[number];
  /** What goes wrong. */
  readonly fault: string;
  /** How that is brought about. */
  readonly injected: string;
  /** What must hold all the same. */
  readonly holds: string;
}

export interface FaultResult extends Fault {
  /** How often, with what was seen: "412 kills, 3 lines torn". */
  readonly seen: string;
  readonly full: boolean;
  readonly seconds: number;
}

/** One fault cannot hang the suite, ms. */
const HANG_MS = FULL ? 1_200_000 : 240_000;

/**
 * A test that says what it did: `body` injects the fault, fails when something did not hold, and
 * returns how often it was injected. That is printed, and kept for tests/chaos/report.ts.
 */
export function faultRow(fault: Fault, body: () => Promise<string>): void {
  test(fault.fault, async () => {
    const started = performance.now();
    const seen = await body();
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    // deno-lint-ignore no-console -- what somebody reads who runs the tests
    console.log(`  ${fault.fault}: ${seen} (${seconds} s)`);
    await keep({ ...fault, seen, full: FULL, seconds });
  }, HANG_MS);
}

/** What a row says on a machine on which its fault can't be injected. */
export function notApplicable(reason: string): string {
  return `not applicable here: ${reason}`;
}

async function keep(result: FaultResult): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const name = result.fault.replaceAll(/[^A-Za-z0-9]+/g, "-").toLowerCase();
  await writeFile(join(RESULTS, `${name}.json`), JSON.stringify(result));
}
