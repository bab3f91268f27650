import { expect } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { faultRow, notApplicable } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { mustHold } from "./must-hold.ts";
import { runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { stateDirectory, usedDirectory } from "./state-directories.ts";
import { injecting, type SystemCall, systemCallsOf } from "./system-calls.ts";
import { NO_STRACE, STRACE } from "./works.ts";

const HOOK = "chaos/everything";

faultRow({
  part: "Death",
  fault: "kill -9 at every system call",
  injected: "strace kills a hook that changes state, marks, logs and journals, at its Nth call",
  holds: "state is the old or the new one and the new one once acknowledged; at most one line " +
    "torn; stdout empty or whole; the next hook finds the lock free and nothing to complain about",
}, async () => {
  if (!STRACE) return notApplicable(NO_STRACE);
  const scratch = scratchDirectory();
  const used = await usedDirectory(scratch, [HOOK]);
  const seen = { kills: 0, torn: 0, orphans: 0 };
  for (const like of [undefined, used]) {
    const calls = await systemCallsOf(HOOK, { directory: stateDirectory(scratch, like) });
    await inParallel(calls, 3, (call) => killAt(call, stateDirectory(scratch, like), seen));
  }
  expect(seen.kills).toBeGreaterThan(100);
  return `${seen.kills} kills, ${seen.torn} lines torn, ${seen.orphans} temporary files left`;
});

async function killAt(
  call: SystemCall,
  directory: string,
  seen: { kills: number; torn: number; orphans: number },
): Promise<void> {
  const before = sessionRecord(directory);
  const through = injecting(call, "signal=KILL");
  const ran = await runHook(HOOK, { directory, through });
  const after = sessionRecord(directory);
  // Not killed: the runtime makes a few calls more or less from run to run.
  const killed = ran.exitCode === 137;
  const changed = count(after) - count(before);
  mustHold(`${call.name} ${call.when}`, {
    "it was killed or ended well": killed || ran.exitCode === 0,
    "state is the old or the new one": changed === 0 || changed === 1,
    "what was acknowledged is there": changed >= ran.acknowledged,
    "stdout is empty or whole": /^$|^\{.*\}$/.test(ran.stdout),
    "at most one line is torn": after.tornLines <= 1,
  }, { ran, after });
  seen.kills += Number(killed);
  seen.torn += after.tornLines;
  seen.orphans += after.orphans.length;
  await goesOn(directory, `after ${call.name} ${call.when}`);
}

async function goesOn(directory: string, where: string): Promise<void> {
  const before = sessionRecord(directory);
  const ran = await runHook(HOOK, { directory });
  const after = sessionRecord(directory);
  mustHold(where, {
    "the next hook answers": ran.exitCode === 0 && ran.stdout.includes("the advice"),
    "it says nothing on stderr": ran.stderr === "",
    "it counts": count(after) === count(before) + 1,
    "it finds no fault": after.codes.every((code) => code === "VALIDATION_FAILED"),
  }, { ran, after });
}

function count({ state }: { state: Record<string, unknown> | undefined }): number {
  return Number(state?.count ?? 0);
}
