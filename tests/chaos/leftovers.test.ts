import { expect } from "bun:test";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { times } from "./counts.ts";
import { faultRow, notApplicable } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { mustHold } from "./must-hold.ts";
import { runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { stateDirectory, usedDirectory } from "./state-directories.ts";
import { injecting, systemCallsOf } from "./system-calls.ts";
import { NO_STRACE, STRACE } from "./works.ts";

const HOOK = "chaos/everything";
const NEW_SESSION = { hook_event_name: "SessionStart", source: "startup", session_id: "new" };
const END = { hook_event_name: "SessionEnd", reason: "other" };
/** Linux gives no process a higher number. */
const GONE = 4_194_304 + 1;

faultRow({
  part: "Death",
  fault: "orphaned temporary files",
  injected: "1,000 of processes that are gone, 10 of processes that run, 10 fresh ones",
  holds: "SessionStart sweeps those that are old and whose maker is gone, and nothing else",
}, async () => {
  const scratch = scratchDirectory();
  const directory = await usedDirectory(scratch, [HOOK]);
  const anHourAgo = Date.now() / 1000 - 3600;
  for (let index = 0; index < 1020; index++) {
    const [pid, old] = index < 1000
      ? [GONE + index, true]
      : index < 1010
      ? [process.pid, true]
      : [GONE, false];
    const name = `.claude-session-chaos.json.${pid}.${index.toString(16).padStart(16, "0")}.tmp`;
    writeFileSync(`${directory}/${name}`, "half a sess");
    if (old) utimesSync(`${directory}/${name}`, anHourAgo, anHourAgo);
  }
  let starts = 0;
  while (sessionRecord(directory).orphans.length > 20 && starts < 20) {
    const ran = await runHook("chaos/mark", { directory, payload: NEW_SESSION });
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    starts++;
  }
  const left = sessionRecord(directory).orphans;
  expect(left.filter((name) => name.includes(`.${process.pid}.`))).toHaveLength(10);
  expect(left).toHaveLength(20);
  expect(sessionRecord(directory).state?.count).toBe(1);
  return `1,000 swept in ${starts} SessionStart`;
});

for (
  const [event, payload, hosts] of [
    ["SessionEnd", END, "its host ends it"],
    ["SessionStart", NEW_SESSION, "another begins and sweeps it"],
  ] as const
) {
  faultRow({
    part: "Death",
    fault: `kill -9 at every system call of ${event}`,
    injected: `strace, while a session is archived and removed because ${hosts}`,
    holds: "every log line stays readable, in place or in the archive; the next event finishes",
  }, async () => {
    if (!STRACE) return notApplicable(NO_STRACE);
    const scratch = scratchDirectory();
    const used = await usedDirectory(scratch, [HOOK, HOOK]);
    const options = { payload, env: { CLAUDE_SAVE_LOGS: "1" } };
    const fresh = () => {
      const directory = stateDirectory(scratch, used);
      if (event === "SessionStart") makeOld(directory);
      return directory;
    };
    const calls = await systemCallsOf("chaos/mark", { ...options, directory: fresh() });
    let kills = 0;
    const every = times(2, 1);
    const chosen = calls.filter((_, index) => index % every === 0);
    await inParallel(chosen, 3, async (call) => {
      const directory = fresh();
      const where = `${event}: ${call.name} ${call.when}`;
      const through = injecting(call, "signal=KILL");
      const ran = await runHook("chaos/mark", { ...options, directory, through });
      kills += Number(ran.exitCode === 137);
      mustHold(where, { "lines are kept": linesKept(directory) }, readdirSync(directory));
      const again = { ...payload, session_id: payload === END ? "chaos" : "new2" };
      const next = await runHook("chaos/mark", { ...options, directory, payload: again });
      mustHold(`after ${where}`, {
        "the next event goes well": next.exitCode === 0 && next.stderr === "",
        "lines are kept": linesKept(directory),
        "the session is gone": !existsSync(`${directory}/claude-session-chaos.json`),
      }, { next, left: readdirSync(directory) });
    });
    expect(kills).toBeGreaterThan(chosen.length / 2);
    return `${kills} kills`;
  });
}

/** As a session that nobody has touched for two days, of a host that is gone. */
function makeOld(directory: string): void {
  const path = `${directory}/claude-session-chaos.json`;
  const state = { ...sessionRecord(directory).state, pid: GONE, hosts: [{ pid: GONE }] };
  writeFileSync(path, JSON.stringify(state));
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  for (const name of readdirSync(directory)) {
    utimesSync(`${directory}/${name}`, twoDaysAgo, twoDaysAgo);
  }
}

/** Whether the four lines of the hooks' logs are there, wherever that is. */
function linesKept(directory: string): boolean {
  const logs = new Bun.Glob("**/*chaos*log*").scanSync({
    cwd: directory,
    dot: true,
    absolute: true,
  });
  const texts = [...logs].filter((path) => !path.endsWith(".lock"))
    .map((path) => readFileSync(path, "utf8"));
  return texts.some((text) =>
    text.split("\n").filter((line) => line.includes("[WARN]")).length >= 4
  );
}
