import { describe, expect, test } from "bun:test";
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { recordedPayload } from "../../support/recorded-payload.ts";
import { runTackle } from "../../support/tackle-binary.ts";
import { deadProcess, type Played, playedSession } from "./played-session.ts";

const HOUR = 3600;

/** A session of a host that was killed, untouched for so long. */
function deadSession({ state, env }: Played, session_id: string, ageSeconds: number): void {
  runTackle(["typescript", "SessionStart"], recordedPayload("SessionStart", { session_id }), {
    env: { ...env, CLAUDE_PID: String(deadProcess()) },
  });
  const then = Date.now() / 1000 - ageSeconds;
  for (const name of readdirSync(state)) {
    if (name.includes(`-${session_id}.`)) utimesSync(`${state}/${name}`, then, then);
  }
}

function sessionsIn({ state }: Played): string[] {
  const names = readdirSync(state).map((name) => /^claude-session-(\w+)\.json$/.exec(name)?.[1]);
  return names.filter((name) => name !== undefined).toSorted();
}

describe("tackle cleanup", () => {
  test("removes what dead sessions left a day ago, however lately it was swept", () => {
    const played = playedSession();
    played.hook("SessionStart", "living");
    deadSession(played, "young", HOUR);
    deadSession(played, "old", 25 * HOUR);
    const { exitCode, stdout, stderr } = played.tackle("cleanup");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Removed 1 session, [34] files, \d+(?:\.\d)? (?:bytes|kB)\n$/);
    expect(sessionsIn(played)).toEqual(["living", "young"]);
    expect(played.tackle("sessions").stdout).toMatch(/│ old +│ ended/);
  });

  test("--max-age and --older-than say how old, --all-dead takes every one of a minute ago", () => {
    const played = playedSession();
    deadSession(played, "now", 0);
    deadSession(played, "minutes", 300);
    deadSession(played, "hours", 3 * HOUR);
    deadSession(played, "days", 50 * HOUR);
    played.tackle("cleanup", "--max-age", "2d");
    expect(sessionsIn(played)).toEqual(["hours", "minutes", "now"]);
    played.tackle("cleanup", "--older-than=2h");
    expect(sessionsIn(played)).toEqual(["minutes", "now"]);
    played.tackle("cleanup", "--all-dead");
    expect(sessionsIn(played)).toEqual(["now"]);
  });

  test("never takes a live session, nor a file that a live process is about to publish", () => {
    const played = playedSession();
    played.hook("SessionStart", "living");
    const then = Date.now() / 1000 - 2 * HOUR;
    for (const name of readdirSync(played.state)) utimesSync(`${played.state}/${name}`, then, then);
    const temporary = (pid: number) =>
      `${played.state}/.claude-session-living.json.${pid}.0123456789abcdef.tmp`;
    const orphan = temporary(deadProcess());
    for (const path of [temporary(process.pid), orphan]) {
      writeFileSync(path, "{}");
      utimesSync(path, then, then);
    }
    expect(played.tackle("cleanup", "--all-dead").exitCode).toBe(0);
    expect(sessionsIn(played)).toEqual(["living"]);
    expect([existsSync(temporary(process.pid)), existsSync(orphan)]).toEqual([true, false]);
  });

  test("with CLAUDE_SAVE_LOGS=1 archives before it removes", () => {
    const played = playedSession({ CLAUDE_SAVE_LOGS: "1" });
    deadSession(played, "old", 25 * HOUR);
    played.tackle("cleanup");
    const day = new Date().toISOString().slice(0, 10);
    expect(readdirSync(`${played.home}/.claude/logs/${day}`)).toContain("claude-session-old.json");
  });

  test("what could not be archived is told, stays, and the code is 1", () => {
    const played = playedSession({ CLAUDE_SAVE_LOGS: "1" });
    deadSession(played, "old", 25 * HOUR);
    rmSync(`${played.home}/.claude`, { recursive: true });
    writeFileSync(`${played.home}/.claude`, "no directory");
    const { exitCode, stderr } = played.tackle("cleanup");
    expect(exitCode).toBe(1);
    expect(stderr).toContain(".claude");
    expect(sessionsIn(played)).toEqual(["old"]);
  });

  test.each([
    [["--max-age", "old"], 'Cannot use "old" for --max-age'],
    [["--all-dead", "--max-age", "1d"], "Cannot take --all-dead with an age"],
    [["everything"], "everything"],
  ])("refuses %p", (words, reason) => {
    const { exitCode, stdout, stderr } = playedSession().tackle("cleanup", ...words);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(reason);
    expect(stderr).toContain("usage: tackle cleanup [options]");
  });
});
