import { describe, expect, test } from "bun:test";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { tackleBinary } from "../../support/tackle-binary.ts";
import { playedSession } from "./played-session.ts";

const LINES = [
  "[2025-11-22T10:30:45Z] [typescript] [DEBUG] [check-types] one",
  "[2025-11-22T10:30:46Z] [typescript] [WARN] [check-syntax] two",
  "[2025-11-23T10:30:47Z] [zod-4] [ERROR] [check-types] three",
];

function logged(lines: readonly string[] = LINES) {
  const played = playedSession();
  mkdirSync(played.state, { mode: 0o700 });
  const path = `${played.state}/claude-session-s.log`;
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  const show = (...words: string[]) => played.tackle("logs", ...words).stdout.trimEnd().split("\n");
  return { ...played, path, show };
}

describe("tackle logs", () => {
  test("shows the lines as they were written", () => {
    expect(logged().show()).toEqual(LINES);
  });

  test("shows what a real run has logged", () => {
    const played = playedSession({ CLAUDE_DEBUG_LEVEL: "INFO" });
    played.hook("PreToolUse", "s");
    expect(played.tackle("logs").stdout).toMatch(
      /\[typescript\] \[INFO\] \[recommend-skills\] PreToolUse/,
    );
  });

  test("filters by level, plugin, component and time", () => {
    const { show } = logged();
    expect(show("--level=WARN")).toEqual(LINES.slice(1));
    expect(show("--plugin", "zod-4")).toEqual(LINES.slice(2));
    expect(show("--component", "check-types")).toEqual([LINES[0]!, LINES[2]!]);
    expect(show("--since", "2025-11-23")).toEqual(LINES.slice(2));
  });

  test("makes hostile text visible, and passes over what is no line of a log", () => {
    const { tackle } = logged(["[2025-11-22T10:30:45Z] [p] [WARN] [c] \x1b[2Jx", "torn"]);
    const { stdout, stderr } = tackle("logs");
    expect(stdout).toBe("[2025-11-22T10:30:45Z] [p] [WARN] [c] \\x1b[2Jx\n");
    expect(stderr).toContain("Skipped 1 line that can't be read");
  });

  test("reads what was rotated away, in order", () => {
    const { path, show } = logged([LINES[2]!]);
    writeFileSync(`${path}.1763807445000-1`, `${LINES[0]}\n`);
    writeFileSync(`${path}.1763807446000-2`, `${LINES[1]}\n`);
    expect(show()).toEqual(LINES);
  });

  test("a file that is not there is told of, unless it was rotated away", () => {
    const { path, home, tackle } = logged();
    const missing = tackle("logs", `${home}/none.log`);
    expect([missing.exitCode, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toContain("there is no such file (FILE_NOT_FOUND)");
    renameSync(path, `${home}/a.log.1763807445000-1`);
    expect(tackle("logs", `${home}/a.log`).stdout.trimEnd().split("\n")).toEqual(LINES);
  });

  test("a link in place of the log is refused, and said to be", () => {
    const { path, home, tackle } = logged();
    const link = `${home}/link.log`;
    Bun.spawnSync(["ln", "-s", path, link]);
    const { exitCode, stdout, stderr } = tackle("logs", link);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("ELOOP");
  });

  test("ends quietly when nobody reads on, and fails on a full device", () => {
    const { env } = logged(Array.from({ length: 20_000 }, () => LINES[0]!));
    const run = (script: string) =>
      Bun.spawnSync(["bash", "-c", script, "bash", tackleBinary()], {
        env: { PATH: "/usr/bin:/bin", ...env },
      });
    const piped = run('"$1" logs | head -n 1; echo "${PIPESTATUS[0]}"');
    expect(piped.stdout.toString()).toBe(`${LINES[0]}\n1\n`);
    expect(piped.stderr.toString()).toBe("Session s\n");
    const full = run('"$1" logs > /dev/full');
    expect(full.exitCode).toBe(1);
    expect(full.stderr.toString()).toContain("ENOSPC");
  });

  test("--follow takes one session, --tail is the same, and --since shows what is there", async () => {
    const { env, state, tackle } = logged();
    writeFileSync(`${state}/claude-session-t.log`, "");
    const { exitCode, stderr } = tackle("logs", "--tail", "--all");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Cannot follow: one session is required");
    const words = ["logs", "--follow", "--since", "2025-11-23", "--session", "s"];
    const child = Bun.spawn([tackleBinary(), ...words], {
      env: { PATH: "/usr/bin:/bin", ...env },
      stdout: "pipe",
      stderr: "ignore",
    });
    const { value } = await child.stdout.getReader().read();
    child.kill("SIGINT");
    expect([new TextDecoder().decode(value), await child.exited]).toEqual([`${LINES[2]}\n`, 0]);
  });
});
