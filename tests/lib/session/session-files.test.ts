import { expect, test } from "bun:test";
import { chmodSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { sessionDirectory, sessionFiles, sessionKey } from "../../../lib/session/session-files.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

test("sessionKey() takes the first id there is", () => {
  const env = { CLAUDE_CODE_SESSION_ID: "code", CLAUDE_SESSION_PID: "77", CLAUDE_PID: "88" };
  expect(sessionKey("payload", env)).toBe("payload");
  expect(sessionKey(undefined, env)).toBe("code");
  expect(sessionKey("", { ...env, CLAUDE_CODE_SESSION_ID: "" })).toBe("77");
  expect(sessionKey(undefined, { CLAUDE_PID: "88" })).toBe("88");
  expect(sessionKey(undefined, {})).toBe(String(process.ppid));
});

test.each(["../../etc/passwd", "a/b", "a\0b", "x".repeat(500), "ü", "..", "a b"])(
  "sessionKey() makes %j safe, and other than any other",
  (id) => {
    const key = sessionKey(id, {});
    expect(key).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(key).not.toBe(sessionKey(`${id}.`, {}));
  },
);

test("sessionFiles() names the files of the design, with log and journal in CLAUDE_LOG_DIR", () => {
  const directory = scratchDirectory();
  mkdirSync(`${directory}/logs`, { mode: 0o700 });
  const env = { TACKLE_STATE_DIR: directory, CLAUDE_LOG_DIR: `${directory}/logs` };
  expect(sessionFiles(env, "k")).toEqual({
    key: "k",
    directory,
    logDirectory: `${directory}/logs`,
    state: `${directory}/claude-session-k.json`,
    stateIsNamed: false,
    lock: `${directory}/claude-session-k.json.lock`,
    log: `${directory}/logs/claude-session-k.log`,
    journal: `${directory}/logs/claude-errors-k.jsonl`,
    metrics: `${directory}/claude-metrics-k.jsonl`,
    registry: `${directory}/claude-sessions-registry.json`,
    refused: [],
  });
});

test("CLAUDE_SESSION_FILE and CLAUDE_LOG_FILE give exact paths", () => {
  const directory = scratchDirectory();
  const files = sessionFiles({
    TACKLE_STATE_DIR: directory,
    CLAUDE_SESSION_FILE: `${directory}/mine.json`,
    CLAUDE_LOG_FILE: `${directory}/mine.log`,
  }, "k");
  expect([files.state, files.lock, files.log, files.refused]).toEqual([
    `${directory}/mine.json`,
    `${directory}/mine.json.claude-hooks.lock`,
    `${directory}/mine.log`,
    [],
  ]);
});

test("what is refused is told once, and the session goes to the next place", () => {
  const directory = scratchDirectory();
  mkdirSync(`${directory}/open`);
  chmodSync(`${directory}/open`, 0o777);
  const env = { TACKLE_STATE_DIR: `${directory}/open`, TMPDIR: directory };
  const files = sessionFiles(env, "k");
  expect(files.directory).toBe(`${directory}/claude-hooks-${process.getuid?.()}`);
  expect(files.refused).toHaveLength(1);
});

test("sessionDirectory() moves a new session from a network to a local directory", () => {
  const directory = scratchDirectory();
  const env = { TACKLE_STATE_DIR: `${directory}/nfs`, TMPDIR: `${directory}/local` };
  const onNetwork = (path: string) => path.includes("/nfs");
  const found = sessionDirectory(env, "claude-session-k.json", onNetwork);
  expect(found.path).toBe(`${directory}/local/claude-hooks-${process.getuid?.()}`);
  expect(found.refused).toEqual([
    { path: `${directory}/nfs`, reason: "it lies on a network file system" },
  ]);
});

test("sessionDirectory() looks on when the next place lies on the network too", () => {
  const directory = scratchDirectory();
  const env = {
    TACKLE_STATE_DIR: `${directory}/nfs`,
    TMPDIR: `${directory}/nfs-too`,
    XDG_RUNTIME_DIR: `${directory}/run`,
  };
  const onNetwork = (path: string) => !path.includes("/run/");
  expect(sessionDirectory(env, "claude-session-k.json", onNetwork).path)
    .toBe(`${directory}/run/claude-hooks`);
});

test("sessionDirectory() stays where all is network, and where the session is already", () => {
  const directory = scratchDirectory();
  const env = { TACKLE_STATE_DIR: directory, TMPDIR: directory, HOME: directory };
  expect(sessionDirectory(env, "claude-session-k.json", () => true).path).toBe(directory);
  writeFileSync(`${directory}/claude-session-k.json`, "{}");
  const asked: string[] = [];
  const onNetwork = (path: string) => asked.push(path) > 0;
  expect(sessionDirectory(env, "claude-session-k.json", onNetwork).refused).toEqual([]);
  expect(asked).toEqual([]);
  rmdirSync(`${directory}/claude-hooks-${process.getuid?.()}`);
});
