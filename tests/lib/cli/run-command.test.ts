import { describe, expect, test } from "bun:test";
import { symlinkSync } from "node:fs";
import { COMMANDS } from "../../../lib/cli/command-list.ts";
import { runTackle, tackleBinary } from "../../support/tackle-binary.ts";
import { playedSession } from "./played-session.ts";

describe("tackle help", () => {
  test.each(["", "help", "--help", "-h"])("%p lists every command and plugin", (word) => {
    const { exitCode, stdout, stderr } = runTackle(word === "" ? [] : [word], "");
    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const { usage } of Object.values(COMMANDS)) expect(stdout).toContain(`  tackle ${usage}`);
    expect(stdout).toContain("plugins: ");
  });

  test.each(Object.entries(COMMANDS))(
    "of %s, asked for in either way",
    (name, { usage, summary }) => {
      const asked = runTackle(["help", name], "");
      expect(asked.stdout).toStartWith(`usage: tackle ${usage}\n  ${summary}\n`);
      expect(runTackle([name, "--help"], "")).toEqual(asked);
    },
  );

  test("a word that is nothing is told, made safe to show", () => {
    const { exitCode, stdout, stderr } = runTackle(["\x1bnothing"], "");
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toStartWith('Cannot run "\\x1bnothing": it is no command, plugin or hook');
  });

  test("commands refuse words that they don't take", () => {
    for (const name of ["sessions", "cleanup", "doctor"]) {
      const { exitCode, stderr } = runTackle([name, "--no-such"], "");
      expect([exitCode, stderr.split("\n")[0]]).toEqual([1, "Unknown option '--no-such'"]);
      expect(stderr).toContain(`usage: tackle ${name}`);
    }
  });
});

describe("a link to the binary is the command of its name", () => {
  test.each([
    ["claude-logs", ["Session s", "Nothing was logged"]],
    ["claude-errors", ["Session s", "No errors"]],
    ["claude-session-info", ["session   s\n", "typescript/recommend-skills"]],
    ["claude-sessions", ["│ s ", "alive"]],
    ["claude-cleanup-sessions", ["Removed 0 sessions", "0 files"]],
  ])("%s", (name, expected) => {
    const { home, env, hook } = playedSession();
    hook("PreToolUse", "s");
    symlinkSync(tackleBinary(), `${home}/${name}`);
    for (const command of [[`${home}/${name}`], ["env", name]]) {
      const { stdout, stderr, exitCode } = Bun.spawnSync(command, {
        env: { ...env, PATH: `${home}:/usr/bin:/bin` },
      });
      expect(exitCode).toBe(0);
      for (const text of expected) expect(`${stdout}${stderr}`).toContain(text);
    }
  });

  test("options go to the command, and no word is taken for a plugin", () => {
    const { home, env } = playedSession();
    symlinkSync(tackleBinary(), `${home}/claude-logs`);
    const run = (...words: string[]) =>
      Bun.spawnSync([`${home}/claude-logs`, ...words], { env }).stderr.toString();
    expect(run("--level=LOUD")).toContain('Cannot use "LOUD" for --level');
    expect(run("typescript", "PreToolUse")).toContain('Cannot use "PreToolUse"');
  });
});

test("nothing is coloured where stdout is no terminal, and all of it with one", () => {
  const { env, fail } = playedSession();
  fail("s");
  expect(runTackle(["errors"], "", { env }).stdout).not.toContain("\x1b[");
  const typed = (more: Record<string, string>) =>
    Bun.spawnSync(["script", "-qec", `${tackleBinary()} errors`, "/dev/null"], {
      env: { PATH: "/usr/bin:/bin", ...env, ...more },
    }).stdout.toString();
  expect(typed({})).toContain("\x1b[31mERROR\x1b[39m");
  expect(typed({ NO_COLOR: "1" })).not.toContain("\x1b[");
});
