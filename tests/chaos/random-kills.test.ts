import { expect } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { times } from "./counts.ts";
import { faultRow } from "./fault-row.ts";
import { startHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";

const WORKERS = 16;
const UPDATES = 200;
/** ms between two kills: sixty a second. */
const PAUSE_MS = 16;

interface Tally {
  readonly slot: string;
  acknowledged: number;
  killed: number;
}

for (
  const { fault, env } of [
    { fault: "random kill -9 under load", env: {} },
    { fault: "random kill -9 under load, half of them without FFI", env: { BUN_JSC_useJIT: "0" } },
  ]
) {
  faultRow({
    part: "Death",
    fault,
    injected: `${WORKERS} processes make ${UPDATES} updates each on one session while one of ` +
      "them is killed every 16 ms and started again",
    holds: "for each: acknowledged ≤ counted ≤ acknowledged + killed; the lock is never stuck",
  }, async () => {
    let updates = 0;
    let kills = 0;
    for (let round = 0; round < times(1, 5); round++) {
      const directory = scratchDirectory();
      const tallies = await storm(directory, env);
      const { state, codes, tornLines } = sessionRecord(directory);
      const counts = state?.counts as Record<string, number>;
      for (const { slot, acknowledged, killed } of tallies) {
        const counted = counts[slot] ?? 0;
        expect({ slot, acknowledged, atLeast: Math.min(counted, acknowledged) })
          .toEqual({ slot, acknowledged: UPDATES, atLeast: acknowledged });
        expect(counted).toBeLessThanOrEqual(acknowledged + killed);
        kills += killed;
        updates += acknowledged;
      }
      expect({ codes, tornLines }).toEqual({ codes: [], tornLines: 0 });
    }
    expect(kills).toBeGreaterThan(5);
    return `${updates} updates acknowledged, ${kills} kills, none lost`;
  });
}

async function storm(directory: string, env: Record<string, string>): Promise<Tally[]> {
  const running = new Set<{ kill(signal: NodeJS.Signals): void }>();
  const tallies = Array.from({ length: WORKERS }, (_, slot) => (
    { slot: `worker-${slot}`, acknowledged: 0, killed: 0 }
  ));
  const work = Promise.all(
    tallies.map((tally, index) =>
      untilDone(tally, { directory, running, env: index % 2 === 0 ? env : {} })
    ),
  );
  const done = work.then(() => true);
  while (!await Promise.race([done, Bun.sleep(PAUSE_MS).then(() => false)])) {
    const all = [...running];
    all[Math.floor(Math.random() * all.length)]?.kill("SIGKILL");
  }
  await work;
  return tallies;
}

async function untilDone(
  tally: Tally,
  { directory, running, env }: {
    directory: string;
    running: Set<{ kill(signal: NodeJS.Signals): void }>;
    env: Record<string, string>;
  },
): Promise<void> {
  while (tally.acknowledged < UPDATES) {
    const input = { slot: tally.slot, times: UPDATES - tally.acknowledged };
    const child = await startHook("chaos/count", { directory, input, env });
    running.add(child);
    const [stderr, exitCode] = await Promise.all([
      new Response(child.stderr).text(),
      child.exited,
    ]);
    running.delete(child);
    tally.acknowledged += stderr.length;
    expect(stderr).toMatch(/^\+*$/);
    expect(exitCode).toBeOneOf([0, 137]);
    if (exitCode === 137) tally.killed++;
  }
}
