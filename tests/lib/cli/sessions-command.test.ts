import { describe, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { recordedPayload } from "../../support/recorded-payload.ts";
import { runTackle } from "../../support/tackle-binary.ts";
import { deadProcess, type Played, playedSession } from "./played-session.ts";

/** The cells of the row that begins with `first`. */
function row(text: string, first: string): string[] {
  const line = text.split("\n").find((each) => each.startsWith(`│ ${first} `)) ?? "";
  return line.split("│").slice(1, -1).map((cell) => cell.trim());
}

function startWith({ env }: Played, session_id: string, more: Record<string, string>): void {
  runTackle(["typescript", "SessionStart"], recordedPayload("SessionStart", { session_id }), {
    env: { ...env, ...more },
  });
}

describe("tackle sessions", () => {
  test("tells those that are alive from those that ended and those whose host is gone", () => {
    const played = playedSession({ CLAUDE_PROJECT_DIR: "/tmp" });
    const gone = String(deadProcess());
    startWith(played, "killed", { CLAUDE_PID: gone });
    played.hook("SessionStart", "living");
    played.hook("SessionStart", "over");
    played.hook("SessionEnd", "over");
    const { exitCode, stdout } = played.tackle("sessions");
    expect(exitCode).toBe(0);
    const [, status, started, written, pid, project] = row(stdout, "living");
    expect([status, pid, project]).toEqual(["alive", String(process.pid), "/tmp"]);
    expect([started, written].every((age) => /^\d+ s ago$/.test(age ?? ""))).toBe(true);
    expect(row(stdout, "killed").slice(0, 2)).toEqual(["killed", "host gone"]);
    expect(row(stdout, "killed")[4]).toBe(gone);
    expect(row(stdout, "over").slice(0, 2)).toEqual(["over", "ended"]);
  });

  test("a registry that is corrupt hides no session", () => {
    const played = playedSession();
    played.hook("SessionStart", "living");
    writeFileSync(`${played.state}/claude-sessions-registry.json`, "{broken");
    expect(row(played.tackle("sessions").stdout, "living").slice(0, 2)).toEqual([
      "living",
      "alive",
    ]);
  });

  test("shows twenty, and --all shows all", () => {
    const played = playedSession();
    played.hook("SessionStart", "s-0");
    for (let i = 1; i < 25; i++) {
      writeFileSync(`${played.state}/claude-session-s-${i}.log`, "");
    }
    const some = played.tackle("sessions");
    expect(some.stdout.match(/│ s-/g)).toHaveLength(20);
    expect(some.stderr).toBe("5 more: tackle sessions --all\n");
    expect(played.tackle("sessions", "--all").stdout.match(/│ s-/g)).toHaveLength(25);
  });

  test("a refused state directory is an error with its reason", () => {
    const { exitCode, stdout, stderr } = runTackle(["sessions"], "", {
      env: { TMPDIR: "/dev/null" },
    });
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^tackle: Cannot find a private directory .*\(STATE_DIRECTORY_REFUSED\)\n$/,
    );
  });
});

describe("tackle session", () => {
  test("shows state, hosts, plugins, files and what the hooks did", () => {
    const played = playedSession({ CLAUDE_PROJECT_DIR: "/tmp" });
    played.hook("SessionStart", "s");
    played.hook("PreToolUse", "s");
    const { exitCode, stdout } = played.tackle("session");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^session +s\nstatus +alive\nid +\d+-\d+\nhost's id +s\nstarted +\S+Z \(/,
    );
    expect(stdout).toContain(`hosts     pid ${process.pid} alive\n`);
    expect(stdout).toContain("project   /tmp\n");
    expect(row(stdout, "typescript")[1]).toBe("typescript_files");
    expect(row(stdout, `${played.state}/claude-session-s.json`)[1]).toMatch(/^\d+ bytes$/);
    const run = row(stdout, "typescript/recommend-skills");
    expect([run[1], run[2], run[5], run[6]]).toEqual([
      "PreToolUse",
      "1",
      "advice 1",
      "",
    ]);
    expect(Number(run[3])).toBeGreaterThan(0);
    expect(Number(run[4])).toBeGreaterThanOrEqual(Number(run[3]));
  });

  test("counts failures by code", () => {
    const played = playedSession();
    played.hook("SessionStart", "s");
    runTackle(
      ["typescript", "PreToolUse"],
      recordedPayload("PreToolUse", {
        session_id: "s",
        tool_input: { file_path: 7 },
      }),
      { env: played.env },
    );
    const run = row(played.tackle("session").stdout, "typescript/check-syntax");
    expect(run[6]).toBe("INPUT_FIELD_INVALID 1");
  });

  test("a state that is no session's is said to be, and the code is 1", () => {
    const played = playedSession();
    played.hook("SessionStart", "s");
    writeFileSync(`${played.state}/claude-session-s.json`, "{broken");
    const { exitCode, stdout } = played.tackle("session", "s");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("state     unreadable: it holds no session\n");
  });

  test("hostile names in the state are made visible", () => {
    const played = playedSession();
    played.hook("SessionStart", "s");
    const path = `${played.state}/claude-session-s.json`;
    const evil = "\x1b[31m\nevil";
    writeFileSync(
      path,
      JSON.stringify({
        session_id: "1-2",
        claude_session_id: evil,
        started_at: evil,
        plugins: { [evil]: { custom_data: { [evil]: evil } } },
      }),
    );
    const { stdout } = played.tackle("session", "s");
    expect(stdout).not.toContain("\x1b");
    expect(stdout).toContain("host's id \\x1b[31m\\nevil\n");
    expect(row(stdout, "\\x1b[31m\\nevil")[3]).toBe("\\x1b[31m\\nevil");
  });
});
