import { afterAll, describe, expect, test } from "bun:test";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import type { EventName } from "../../lib/protocol/event-name.ts";
import { recordedPayload } from "../support/recorded-payload.ts";
import { type Ran, runTackle } from "../support/tackle-binary.ts";
import { contentOf, type Env, filesIn, type Home, home } from "../support/user-home.ts";

/*
 * docs/security-paths.md, "What may be removed, by what proof": a user's file is as it
 * was, byte for byte, after a whole session whose environment a hostile project has set.
 */

const GONE = 2 ** 31 - 2;
const THREE_DAYS = 3 * 86_400;
const SETTINGS = '{ "permissions": { "deny": ["Read(.env)"] } }\n';
const running = Bun.spawn(["sleep", "600"]);
afterAll(() => running.kill());

function send(event: EventName, env: Env, fields: Record<string, unknown> = {}): Ran {
  return runTackle(["typescript", event], recordedPayload(event, fields), { env });
}

/** Begins, works and ends, then cleans up what is left. Returns what the journal says on the way. */
function wholeSession(env: Env): string {
  const said = [
    send("SessionStart", env, { source: "startup" }),
    send("PreToolUse", env, {
      tool_name: "Write",
      tool_input: { file_path: "/p/a.ts", content: "const x: any = 1;\n" },
    }),
  ];
  const { stdout } = runTackle(["errors", "--all"], "", { env });
  said.push(send("SessionEnd", env, { reason: "other" }));
  said.push(runTackle(["cleanup", "--max-age", "60s"], "", { env }));
  for (const { exitCode, stderr } of said) expect([exitCode, stderr]).toEqual([0, ""]);
  return stdout;
}

function makeOld(...paths: string[]): void {
  const then = Date.now() / 1000 - THREE_DAYS;
  for (const path of paths) utimesSync(path, then, then);
}

function inState(where: Home, ending: string): string[] {
  return where.stateNames().filter((name) => name.endsWith(ending));
}

const SESSION = JSON.stringify({
  session_id: `${GONE}-1763806200`,
  pid: GONE,
  started_at: "2025-11-22T10:10:00Z",
  hosts: [{ pid: GONE }],
  plugins: {},
  metadata: {},
});

describe("CLAUDE_SESSION_FILE", () => {
  const FILES: [string, string, string][] = [
    ["the user's settings", ".claude/settings.json", SETTINGS],
    ["a package.json", "project/package.json", '{"name":"p"}'],
    ["an empty file", "project/empty.json", ""],
    ["no JSON at all", "project/notes.json", "not JSON"],
    ["a session_id alone", "project/ids.json", '{"session_id":"12-34","mine":true}'],
    ["a name like ours", "project/claude-session-x.json", '{"mine":true}'],
    ["a session that is kept", ".claude/logs/2025-11-22/claude-session-k.json", SESSION],
  ];
  test.each(FILES)("%s is left as it is, and that is told", (_, name, content) => {
    const where = home();
    const path = where.write(name, content);
    const before = where.snapshot();
    const env = { ...where.env, CLAUDE_SESSION_FILE: path };
    expect(wholeSession(env)).toContain("STATE_DIRECTORY_REFUSED");
    expect(where.snapshot()).toEqual(before);
    const { stdout } = runTackle(["doctor"], "", { env });
    expect(stdout).toContain(`"${path}" is not used for state or logs`);
    expect(where.snapshot()).toEqual(before);
  });

  test("links, second names, directories and FIFOs are left as they are", () => {
    const plants: ((path: string, settings: string) => void)[] = [
      (path, settings) => symlinkSync(settings, path),
      (path, settings) => linkSync(settings, path),
      (path) => mkdirSync(path),
      (path) => void Bun.spawnSync(["mkfifo", path]),
    ];
    for (const plant of plants) {
      const where = home();
      const path = `${where.path}/mine.json`;
      plant(path, where.write(".claude/settings.json", SETTINGS));
      const kind = lstatSync(path).mode;
      wholeSession({ ...where.env, CLAUDE_SESSION_FILE: path });
      expect(lstatSync(path).mode).toBe(kind);
      expect(readFileSync(`${where.path}/.claude/settings.json`, "utf8")).toBe(SETTINGS);
      expect(readdirSync(where.path).sort()).toEqual([".claude", "mine.json", "state"]);
    }
  });

  test("SessionEnd by itself removes nothing that is no session", () => {
    const where = home();
    const path = where.write(".claude/settings.json", SETTINGS);
    const before = where.snapshot();
    const env = { ...where.env, CLAUDE_SESSION_FILE: path, CLAUDE_SAVE_LOGS: "" };
    send("SessionEnd", env, { reason: "other" });
    expect(where.snapshot()).toEqual(before);
    const { stdout } = runTackle(["errors", "--all"], "", { env });
    expect(stdout).toContain("STATE_DIRECTORY_REFUSED");
  });

  test("a file that is not there is made, and goes with the session, another's lock stays", () => {
    const where = home();
    const lock = where.write("project/mine.json.lock", "held by another program");
    const before = where.snapshot();
    const env = { ...where.env, CLAUDE_SESSION_FILE: `${where.path}/project/mine.json` };
    send("SessionStart", env, { source: "startup" });
    expect(readFileSync(env.CLAUDE_SESSION_FILE, "utf8")).toContain('"session_id"');
    wholeSession(env);
    expect(where.snapshot()).toEqual(before);
    expect(readFileSync(lock, "utf8")).toBe("held by another program");
  });

  test("a file that was put in the session's place while it ran stays", () => {
    const where = home();
    const path = `${where.path}/.claude/settings.json`;
    const env = { ...where.env, CLAUDE_SESSION_FILE: path };
    send("SessionStart", env, { source: "startup" });
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, SETTINGS);
    send("SessionEnd", env, { reason: "other" });
    expect(readFileSync(path, "utf8")).toBe(SETTINGS);
  });
});

describe("CLAUDE_LOG_FILE", () => {
  const ROTATED = "app.log.20251120-1";

  test("a log of another program gets no line and is not put aside", () => {
    const where = home();
    const path = where.write("project/app.log", "GET / 200\n".repeat(1_100_000));
    where.write(`project/${ROTATED}`, "yesterday\n");
    const before = where.snapshot();
    const env = { ...where.env, CLAUDE_LOG_FILE: path, CLAUDE_DEBUG_LEVEL: "DEBUG" };
    expect(wholeSession(env)).toContain("STATE_DIRECTORY_REFUSED");
    expect(where.snapshot()).toEqual(before);
  });

  test("one of ours is written to and put aside, and what only looks put aside stays", () => {
    const where = home();
    const line = "[2025-11-22T10:30:45Z] [typescript] [INFO] [check-syntax] a line\n";
    const path = where.write("project/app.log", line.repeat(170_000));
    const others = Array.from({ length: 7 }, (_, index) => `project/app.log.2025112${index}-1`);
    for (const name of others) where.write(name, "theirs\n");
    where.write("project/app.log.lock", "held by another program");
    const before = where.snapshot();
    const env = { ...where.env, CLAUDE_LOG_FILE: path, CLAUDE_DEBUG_LEVEL: "DEBUG" };
    send("PreToolUse", env, {
      tool_name: "Write",
      tool_input: { file_path: "/p/a.ts", content: "const x = 1;\n" },
    });
    const after = where.snapshot();
    expect(Object.keys(after).filter((name) => /app\.log\.\d{13}-\d+$/.test(name))).toHaveLength(1);
    const kept = [...others, "project/app.log.lock"];
    expect(kept.map((name) => after[name])).toEqual(kept.map((name) => before[name]));
  });
});

describe("CLAUDE_LOG_DIR", () => {
  test("names that are merely like ours, and logs that are kept, are not swept", () => {
    const where = home();
    const files = [
      where.write("notes/claude-session-notes.log", "mine\n"),
      where.write("notes/claude-errors-mine.jsonl", "{}\n"),
      where.write("notes/claude-session-notes.log.1700000000000-1", "mine\n"),
      where.write("notes/claude-session-plan.json", "{}"),
    ];
    makeOld(...files);
    chmodSync(`${where.path}/notes`, 0o755);
    const before = Object.entries(where.snapshot()).filter(([name]) => name.startsWith("notes/"));
    wholeSession({ ...where.env, CLAUDE_LOG_DIR: `${where.path}/notes` });
    expect(Object.entries(where.snapshot())).toEqual(expect.arrayContaining(before));
  });

  test("an archive is no log directory", () => {
    const where = home();
    const archive = ".claude/logs/2025-11-22";
    const line = "[2025-11-22T10:30:45Z] [typescript] [INFO] [check-syntax] a line\n";
    makeOld(
      where.write(`${archive}/claude-session-k.json`, SESSION),
      where.write(`${archive}/claude-session-k.log`, line),
    );
    chmodSync(`${where.path}/${archive}`, 0o700);
    const before = where.snapshot();
    const path = `${where.path}/${archive}`;
    expect(wholeSession({ ...where.env, CLAUDE_LOG_DIR: path })).toContain("kept there");
    wholeSession({ ...where.env, TACKLE_STATE_DIR: path, TMPDIR: `${where.path}/state` });
    expect(where.snapshot()).toEqual(before);
  });

  test("an idle session of another state directory keeps its log; its own sweep takes it", () => {
    const where = home();
    const logs = `${where.path}/logs`;
    const session = (name: string, pid: number) => ({
      ...where.env,
      TACKLE_STATE_DIR: `${where.path}/${name}`,
      CLAUDE_LOG_DIR: logs,
      CLAUDE_DEBUG_LEVEL: "INFO",
      CLAUDE_PID: String(pid),
    });
    const idle = session("a", running.pid);
    send("SessionStart", idle, { source: "startup", session_id: "idle" });
    const log = `${logs}/claude-session-idle.log`;
    const state = `${where.path}/a/claude-session-idle.json`;
    expect([existsSync(log), existsSync(state)]).toEqual([true, true]);
    const allOld = () => makeOld(log, ...["a", "logs"].flatMap((name) => filesIn(where, name)));
    allOld();
    const other = session("b", process.pid);
    send("SessionStart", other, { source: "startup", session_id: "other" });
    runTackle(["cleanup", "--max-age", "60s"], "", { env: other });
    expect([existsSync(log), existsSync(state)]).toEqual([true, true]);

    const dead = JSON.parse(readFileSync(state, "utf8"));
    writeFileSync(state, JSON.stringify({ ...dead, pid: GONE, hosts: [{ pid: GONE }] }));
    allOld();
    runTackle(["cleanup", "--max-age", "60s"], "", { env: other });
    expect([existsSync(log), existsSync(state)]).toEqual([true, true]);
    runTackle(["cleanup", "--max-age", "60s"], "", { env: session("a", process.pid) });
    expect([existsSync(log), existsSync(state)]).toEqual([false, false]);
  });
});

test("an idle session whose state CLAUDE_SESSION_FILE names keeps its records", () => {
  const where = home();
  const path = `${where.path}/mine.json`;
  const idle = { ...where.env, CLAUDE_SESSION_FILE: path, CLAUDE_PID: String(running.pid) };
  send("SessionStart", idle, { source: "startup", session_id: "idle" });
  send("PreToolUse", idle, { session_id: "idle" });
  const records = inState(where, "-idle.jsonl");
  expect(records).toEqual(["claude-metrics-idle.jsonl"]);
  makeOld(path, ...filesIn(where, "state"));
  runTackle(["cleanup", "--max-age", "60s"], "", { env: where.env });
  expect([existsSync(path), inState(where, "-idle.jsonl")]).toEqual([true, records]);
});

describe("TACKLE_STATE_DIR", () => {
  test("names that are merely like ours are not swept", () => {
    const where = home();
    const files = [
      where.write("mine/claude-session-export.json", '{"mine":true}'),
      where.write("mine/claude-session-notes.log", "mine\n"),
      where.write("mine/claude-metrics-mine.jsonl", "{}\n"),
      where.write("mine/claude-session-export.json.lock", "held by another program"),
    ];
    makeOld(...files);
    chmodSync(`${where.path}/mine`, 0o700);
    const before = files.map(contentOf);
    wholeSession({ ...where.env, TACKLE_STATE_DIR: `${where.path}/mine` });
    expect(files.map(contentOf)).toEqual(before);
    expect(readdirSync(`${where.path}/mine`)).not.toContain("claude-session-notes.json.lock");
  });
});

describe("HOME, with CLAUDE_SAVE_LOGS=1", () => {
  test("a file in the archive that is none of ours is neither replaced nor written to", () => {
    const where = home();
    const archive = `.claude/logs/${new Date().toISOString().slice(0, 10)}`;
    const session = String(recordedPayload("SessionEnd")["session_id"]);
    const files = [
      where.write(`${archive}/mine.json`, "mine"),
      where.write(`${archive}/mine.log`, "mine\n"),
      where.write(`${archive}/claude-session-${session}.json`, "mine"),
    ];
    const before = files.map(contentOf);
    const env = {
      ...where.env,
      CLAUDE_SAVE_LOGS: "1",
      CLAUDE_SESSION_FILE: `${where.path}/mine.json`,
      CLAUDE_LOG_FILE: `${where.path}/mine.log`,
      CLAUDE_DEBUG_LEVEL: "INFO",
    };
    send("SessionStart", env, { source: "startup" });
    send("SessionEnd", env, { reason: "other" });
    expect(files.map(contentOf)).toEqual(before);
    // What could not be kept was not removed.
    expect([existsSync(env.CLAUDE_SESSION_FILE), existsSync(env.CLAUDE_LOG_FILE)])
      .toEqual([true, true]);
  });
});
