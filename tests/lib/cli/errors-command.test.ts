import { describe, expect, test } from "bun:test";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { ERROR_SUMMARIES } from "../../../lib/journal/error-summary.ts";
import { tackleBinary } from "../../support/tackle-binary.ts";
import { type Played, playedSession } from "./played-session.ts";

const ENTRY = {
  timestamp: "2025-11-22T10:30:45Z",
  plugin: "typescript",
  hook: "check-types",
  level: "WARN",
  code: "PATH_REFUSED",
  message: "Cannot use it",
};

function writeJournal({ state }: Played, session: string, lines: readonly unknown[]): string {
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const path = `${state}/claude-errors-${session}.jsonl`;
  const texts = lines.map((line) => typeof line === "string" ? line : JSON.stringify(line));
  writeFileSync(path, `${texts.join("\n")}\n`, { mode: 0o600 });
  return path;
}

describe("tackle errors", () => {
  test("shows a failed hook's entry with its remedy", () => {
    const played = playedSession();
    expect(played.fail("one").exitCode).toBe(2);
    const { exitCode, stdout, stderr } = played.tackle("errors");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^\d{4}-\S+Z ERROR typescript PreToolUse INPUT_INVALID\n {2}Cannot read/,
    );
    expect(stdout).toContain(`  What to do: ${ERROR_SUMMARIES.INPUT_INVALID.remedy}\n`);
    expect(stderr).toBe("Session one\n1 in all: INPUT_INVALID 1\n");
  });

  test("takes the session that was written to last, or the one that is named by its start", () => {
    const played = playedSession();
    writeJournal(played, "aaa-1", [ENTRY]);
    played.fail("bbb-2");
    expect(played.tackle("errors").stderr).toContain("Session bbb-2 (of 2;");
    expect(played.tackle("errors", "--session", "aa").stdout).toContain("PATH_REFUSED");
    const none = played.tackle("errors", "--session", "zz");
    expect([none.exitCode, none.stdout]).toEqual([1, ""]);
    expect(none.stderr).toContain('Cannot choose the session "zz": there is none of that name');
  });

  test("takes the session that it is started in", () => {
    const played = playedSession({ CLAUDE_CODE_SESSION_ID: "mine" });
    writeJournal(played, "mine", [ENTRY]);
    writeJournal(played, "other", [{ ...ENTRY, code: "TIMEOUT" }]);
    expect(played.tackle("errors").stdout).toContain("PATH_REFUSED");
  });

  test("--all shows every session under a heading", () => {
    const played = playedSession();
    writeJournal(played, "first", [ENTRY]);
    writeJournal(played, "second", [{ ...ENTRY, code: "TIMEOUT" }]);
    writeJournal(played, "empty", []);
    const { stdout, stderr } = played.tackle("errors", "--all");
    expect(stdout.match(/^== session .*/gm)?.toSorted()).toEqual([
      "== session first",
      "== session second",
    ]);
    expect(stderr).toContain("2 in all");
  });

  test("filters by level, code, plugin, hook and time", () => {
    const played = playedSession();
    writeJournal(played, "s", [
      ENTRY,
      { ...ENTRY, code: "TIMEOUT", level: "ERROR", plugin: "zod-4" },
      {
        ...ENTRY,
        code: "DISK_FULL",
        level: "FATAL",
        hook: "other",
        timestamp: "2026-01-01T00:00:00Z",
      },
    ]);
    const codes = (...words: string[]) =>
      played.tackle("errors", ...words).stdout.match(/(?<=Z \S+ \S+ )[A-Z_]+/g);
    expect(codes()).toEqual(["PATH_REFUSED", "TIMEOUT", "DISK_FULL"]);
    expect(codes("--level", "error")).toEqual(["TIMEOUT", "DISK_FULL"]);
    expect(codes("--code=TIMEOUT")).toEqual(["TIMEOUT"]);
    expect(codes("--plugin", "zod-4")).toEqual(["TIMEOUT"]);
    expect(codes("--hook", "other")).toEqual(["DISK_FULL"]);
    expect(codes("--since", "2025-12-01")).toEqual(["DISK_FULL"]);
    expect(codes("--since", "1s")).toBeNull();
  });

  test("makes hostile text visible and counts what it can't read", () => {
    const played = playedSession();
    const hostile = "\x1b]0;owned\x07\u202e";
    writeJournal(played, "s", [
      {
        ...ENTRY,
        message: hostile,
        plugin: hostile,
        hook: hostile,
        context: { [hostile]: hostile },
      },
      "{torn",
    ]);
    for (const words of [[], ["--verbose"]]) {
      const { stdout, stderr } = played.tackle("errors", ...words);
      // deno-lint-ignore no-control-regex
      expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
      expect(stdout).toContain("  \\x1b]0;owned\\x07\\u{202e}\n");
      expect(stderr).toContain("Skipped 1 line that can't be read");
    }
  });

  test("--verbose adds the whole context, the stack and the log around it", () => {
    const played = playedSession();
    played.fail("s");
    const { stdout } = played.tackle("errors", "-v");
    expect(stdout).toContain("  position: 0\n");
    expect(stdout).toMatch(/\n {2}at \S+/);
    expect(stdout).toContain("[typescript PreToolUse] [INPUT_INVALID] Cannot read the payload");
  });

  test("reads a file that is named: one from the archive", () => {
    const played = playedSession();
    const path = writeJournal(played, "s", [ENTRY]);
    expect(played.tackle("errors", path).stdout).toContain("PATH_REFUSED");
    const two = played.tackle("errors", path, "--all");
    expect([two.exitCode, two.stderr.split(":")[0]]).toEqual([
      1,
      "Cannot read several things at once",
    ]);
  });

  test("where there is nothing it says so", () => {
    const { exitCode, stdout, stderr } = playedSession().tackle("errors");
    expect([exitCode, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("No session has left anything in");
  });

  test("says of a session that has ended what became of it", () => {
    const played = playedSession();
    played.hook("SessionStart", "gone");
    played.hook("SessionEnd", "gone");
    expect(played.tackle("errors").stderr).toMatch(
      /Session gone ended at \S+Z .*CLAUDE_SAVE_LOGS=1/,
    );
  });

  test.each([
    [["--level", "DEBUG"], "it is one of WARN, ERROR, FATAL"],
    [["--code", "NO_SUCH"], "it is one of FILE_NOT_FOUND"],
    [["--since", "soon"], 'Cannot use "soon" for --since'],
    [["--nonsense"], "Unknown option '--nonsense'"],
    [["a", "b"], 'Cannot use "b"'],
  ])("refuses %p and shows how it is used", (words, reason) => {
    const { exitCode, stdout, stderr } = playedSession().tackle("errors", ...words);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(reason);
    expect(stderr).toContain("usage: tackle errors [options] [FILE]");
  });

  test("--follow shows what comes, and ends in order when it is interrupted", async () => {
    const played = playedSession();
    const path = writeJournal(played, "s", [ENTRY]);
    const child = Bun.spawn([tackleBinary(), "errors", "--follow", "--session", "s"], {
      env: { PATH: "/usr/bin:/bin", ...played.env },
      stdout: "pipe",
      stderr: "pipe",
    });
    const reader = child.stderr.getReader();
    await reader.read();
    reader.releaseLock();
    const out = child.stdout.getReader();
    let text = "";
    // Appended until seen: from outside nobody can tell when following has begun.
    const writing = setInterval(() => {
      appendFileSync(path, `${JSON.stringify({ ...ENTRY, code: "TIMEOUT" })}\n`);
    }, 50);
    while (!text.includes("TIMEOUT")) text += new TextDecoder().decode((await out.read()).value);
    clearInterval(writing);
    child.kill("SIGINT");
    expect(await child.exited).toBe(0);
    expect(text).not.toContain("PATH_REFUSED");
  });
});
