import { expect } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { times } from "./counts.ts";
import { faultRow, notApplicable } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { mustHold } from "./must-hold.ts";
import { type Ran, runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { stateDirectory, usedDirectory } from "./state-directories.ts";
import { injecting, type SystemCall, systemCallsOf } from "./system-calls.ts";
import { NO_STRACE, STRACE } from "./works.ts";

const ERRORS = ["EIO", "EINTR", "ENOSPC", "EROFS", "EMFILE"];
/** Memory, threads, randomness, identity: no program runs on a kernel that fails in these. */
const RUNTIME =
  /^(futex|m(map|unmap|protect|advise)|brk|clone3?|rt_.*|sched_.*|prctl|get.*|exit.*)$/;

for (
  const { hook, answers, errors, fault } of [
    {
      hook: "chaos/everything",
      fault: "error at every system call, open hook",
      errors: ERRORS,
      answers: openAnswer,
    },
    {
      hook: "chaos/gate",
      fault: "error at every system call, gate",
      errors: ERRORS.slice(0, times(2, ERRORS.length)),
      answers: gateAnswer,
    },
  ]
) {
  faultRow({
    part: "Errors of the system",
    fault,
    injected: `strace answers each call of a hook once with ${errors.join(", ")}`,
    holds: hook === "chaos/gate"
      ? "the gate denies or exits 2; all else as for an open hook"
      : "answer and exit 0, or nothing and exit 1 with one line on stderr; state is the old or the " +
        "new one, no temporary file stays, the next hook goes on",
  }, async () => {
    if (!STRACE) return notApplicable(NO_STRACE);
    const scratch = scratchDirectory();
    const used = await usedDirectory(scratch, ["chaos/everything"]);
    const seen = { injected: 0, failed: 0 };
    for (const like of [undefined, used]) {
      const calls = (await systemCallsOf(hook, { directory: stateDirectory(scratch, like) }))
        .filter(({ name }) => !RUNTIME.test(name));
      const all = calls.flatMap((call) => errors.map((error) => ({ call, error })));
      await inParallel(all, 3, async ({ call, error }) => {
        const directory = stateDirectory(scratch, like);
        await failAt(call, { hook, error, directory, answers, seen });
      });
    }
    expect(seen.injected).toBeGreaterThan(100 * errors.length);
    return `${seen.injected} errors, ${seen.failed} runs failed by their policy`;
  });
}

interface Attempt {
  readonly hook: string;
  readonly error: string;
  readonly directory: string;
  readonly answers: (ran: Ran) => Record<string, boolean>;
  readonly seen: { injected: number; failed: number };
}

async function failAt(call: SystemCall, attempt: Attempt): Promise<void> {
  const { hook, error, directory, answers, seen } = attempt;
  const where = `${hook}: ${error} at ${call.name} ${call.when} in ${directory}`;
  const log = `${directory}.strace`;
  const before = count(directory);
  const through = injecting(call, `error=${error}`, log);
  const ran = await runHook(hook, { directory, through });
  const after = sessionRecord(directory);
  const changed = count(directory) - before;
  const injected = readFileSync(log, "utf8").split("\n").find((line) =>
    line.includes("(INJECTED)")
  );
  mustHold(where, {
    ...answers(ran),
    "state is the old or the new one": changed === 0 || changed === 1,
    "what was acknowledged is there": changed >= ran.acknowledged,
    "no temporary file stays": after.orphans.length === 0,
    "no line is torn": after.tornLines === 0,
  }, { ran, after, injected });
  if (injected) seen.injected++;
  if (ran.exitCode !== 0) seen.failed++;
  const next = await runHook(hook, { directory });
  mustHold(`after ${where}`, { "the next hook answers": next.exitCode === 0 }, {
    ran: next,
    injected,
  });
}

/** Where the state directory could not even be looked at, the next private one is taken. */
function count(directory: string): number {
  const found = [directory, `${directory}/claude-hooks-${process.getuid?.()}`]
    .filter((path) => existsSync(path));
  return found.reduce((sum, path) => sum + Number(sessionRecord(path).state?.count ?? 0), 0);
}

function openAnswer({ exitCode, stdout, stderr }: Ran): Record<string, boolean> {
  const answered = exitCode === 0 && /^\{.*the advice.*\}$/.test(stdout);
  return {
    "it answers, or fails as an open hook does": answered ||
      (exitCode === 1 && stdout === "" && /^tackle: .*\n$/.test(stderr)),
  };
}

function gateAnswer({ exitCode, stdout, stderr }: Ran): Record<string, boolean> {
  const denied = exitCode === 0 && JSON.parse(stdout || "{}").hookSpecificOutput
        ?.permissionDecision === "deny";
  return { "it denies": denied || (exitCode === 2 && stdout === "" && stderr !== "") };
}
