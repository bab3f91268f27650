import { describe, expect, test } from "bun:test";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { runTackle, tackleBinary } from "../../support/tackle-binary.ts";
import { WITHOUT_FFI } from "../../support/worker.ts";
import { playedSession } from "./played-session.ts";

function doctor(env: Record<string, string> = {}) {
  const played = playedSession(env);
  return { ...played, ran: played.tackle("doctor") };
}

describe("tackle doctor", () => {
  test("a machine in order: every line ok, exit code 0", () => {
    const { ran: { exitCode, stdout, stderr }, state } = doctor();
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^ok +Tackle \d+\.\d+\.\d+ with Bun \S+ on linux-\S+, local: \/.*tackle\n/,
    );
    expect(stdout).toContain("ok       The kernel's locks are called directly\n");
    expect(stdout).toContain(
      `ok       State directory "${state}" can be written, locked and read\n`,
    );
    expect(stdout).toContain("ok       No hook has failed in the last 24 hours\n");
    expect(stdout).toMatch(/\n0 broken, 0 to look at, \d+ in order\n$/);
  });

  test("says when the system's libraries can't be called", () => {
    const { exitCode, stdout } = doctor(WITHOUT_FFI).ran;
    expect(exitCode).toBe(0);
    expect(stdout).toContain("warning  The system's libraries can't be called");
    expect(stdout).toContain("warning  BUN_JSC_useJIT changes the JavaScript engine");
  });

  test("names each directory that was refused, and why", () => {
    const { home, env } = playedSession();
    mkdirSync(`${home}/open`, { mode: 0o755 });
    chmodSync(`${home}/open`, 0o755);
    symlinkSync(home, `${home}/link`);
    const { exitCode, stdout } = runTackle(["doctor"], "", {
      env: {
        ...env,
        TMPDIR: home,
        TACKLE_STATE_DIR: `${home}/open`,
        CLAUDE_LOG_DIR: `${home}/link`,
        CLAUDE_LOG_FILE: `${home}/log.txt`,
      },
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`"${home}/open" is not used for state or logs: its mode is 0755`);
    expect(stdout).toContain(`"${home}/link" is not used for state or logs: it is a link`);
    expect(stdout).toContain(
      `"${home}/log.txt" is not used for state or logs: its name does not end`,
    );
  });

  test("no directory at all is broken, and everything else is still looked at", () => {
    const { exitCode, stdout } = runTackle(["doctor"], "", { env: { TMPDIR: "/dev/null" } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("broken   Cannot find a private directory for session state");
    expect(stdout).toContain("do: Set TACKLE_STATE_DIR to a directory of yours, mode 0700\n");
    expect(stdout).toContain("Plugin binary");
  });

  test("a directory that can't be written is broken", () => {
    const { env } = playedSession();
    // Every write to a file fails (EFBIG); stdout is a pipe.
    const limited = ["sh", "-c", 'ulimit -f 0 && exec "$0" doctor', tackleBinary()];
    const { exitCode, stdout } = Bun.spawnSync(limited, { env: { PATH: "/usr/bin:/bin", ...env } });
    expect(exitCode).toBe(1);
    expect(stdout.toString()).toContain(
      `broken   State directory "${env["TACKLE_STATE_DIR"]}" can't`,
    );
  });

  test("finds installed plugins whose binary is missing, not executable, or another build", () => {
    const { home, tackle } = playedSession();
    const cache = `${home}/.claude/plugins/cache/market`;
    const plugin = (name: string): string => {
      const folder = `${cache}/${name}/1.0.0`;
      mkdirSync(`${folder}/hooks`, { recursive: true });
      mkdirSync(`${folder}/bin`);
      const command = "${CLAUDE_PLUGIN_ROOT}/bin/tackle";
      writeFileSync(
        `${folder}/hooks/hooks.json`,
        JSON.stringify({ hooks: { Stop: [{ command }] } }),
      );
      return `${folder}/bin/tackle`;
    };
    const missing = plugin("missing");
    writeFileSync(plugin("other"), "other build", { mode: 0o755 });
    const plain = plugin("plain");
    writeFileSync(plain, "x", { mode: 0o644 });
    mkdirSync(`${cache}/foreign/1.0.0/hooks`, { recursive: true });
    writeFileSync(`${cache}/foreign/1.0.0/hooks/hooks.json`, "{}");
    const { exitCode, stdout } = tackle("doctor");
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`broken   "${missing}" is missing`);
    expect(stdout).toContain(`broken   "${plain}" is not executable`);
    expect(stdout).toContain(`do: chmod +x "${plain}"\n`);
    expect(stdout).toContain("is another build than this one");
    expect(stdout).not.toContain("foreign");
  });

  test("shows what the environment changes, and what in it can't be right", () => {
    const { exitCode, stdout } = doctor({
      CLAUDE_DEBUG_LEVEL: "LOUD",
      CLAUDE_SAVE_LOGS: "1",
      TACKLE_DISABLE: "typescript/check-types, typescript/check-security",
      CLAUDE_PROJECT_DIR: "../../etc",
    }).ran;
    expect(exitCode).toBe(1);
    expect(stdout).toContain('ok       CLAUDE_SAVE_LOGS="1": ');
    expect(stdout).toContain('warning  CLAUDE_DEBUG_LEVEL="LOUD" is no level');
    expect(stdout).toContain("turns hooks off");
    expect(stdout).toContain('TACKLE_DISABLE names "typescript/check-types"');
    expect(stdout).not.toContain('names "typescript/check-security"');
    expect(stdout).toContain('broken   Cannot use CLAUDE_PROJECT_DIR "../../etc"');
  });

  test("shows each tackle.json, and by file, line and key what in it can't be", () => {
    const { home, tackle, env } = playedSession();
    expect(tackle("doctor").stdout).toContain("ok       No tackle.json here or in your Claude");
    mkdirSync(`${home}/.claude`, { mode: 0o700 });
    mkdirSync(`${home}/project/.claude`, { recursive: true });
    writeFileSync(`${home}/.claude/tackle.json`, '{ "plugins": { "typescript": "off" } }');
    const path = `${home}/project/.claude/tackle.json`;
    writeFileSync(path, '{\n  "rules": {\n    "typescript/dynamic-eval": "off" }, "x\x7f": 1 }');
    const { exitCode, stdout } = runTackle(["doctor"], "", {
      env: { ...env, CLAUDE_PROJECT_DIR: `${home}/project` },
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`ok       Configuration "${home}/.claude/tackle.json"\n`);
    expect(stdout).toContain(`ok       Configuration "${path}"\n`);
    expect(stdout).toContain(
      `warning  ${path}:3 rules.typescript/dynamic-eval: does not lower typescript/dynamic-eval`,
    );
    expect(stdout).toContain(`warning  ${path}:3 x\\u007f: is no setting`);
    expect(stdout).toContain("\n0 broken, 2 to look at, ");
  });

  test("tells of failed hooks and of files that were set aside", () => {
    const played = playedSession();
    played.hook("SessionStart", "s");
    played.fail("s");
    writeFileSync(`${played.state}/claude-session-s.json`, "{broken");
    played.hook("PreToolUse", "s");
    const { exitCode, stdout } = played.tackle("doctor");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("warning  Hooks failed in the last 24 hours: INPUT_INVALID 1\n");
    expect(stdout).toContain("warning  1 corrupt file was set aside");
  });

  test("values of variables are made safe to show", () => {
    const { stdout } = doctor({ CLAUDE_DEBUG_LEVEL: "\x1b[2J" }).ran;
    expect(stdout).not.toContain("\x1b");
    expect(stdout).toContain("\\x1b[2J");
  });
});
