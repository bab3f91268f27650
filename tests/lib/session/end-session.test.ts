import { afterAll, expect, test } from "bun:test";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { endSession } from "../../../lib/session/end-session.ts";
import { readRegistry } from "../../../lib/session/session-registry.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker } from "../../support/worker.ts";
import { type SessionCase, sessionIn } from "./session-in.ts";

const USE = `${import.meta.dir}/workers/use-session.ts`;
const LINE = "[2025-11-22T10:30:45Z] [typescript] [WARN] [check] a line\n";
const TODAY = new Date().toISOString().slice(0, 10);
const running = Bun.spawn(["sleep", "600"]);
afterAll(() => running.kill());

test.each(["prompt_input_exit", "logout", "other", "clear", undefined])(
  "endSession(%s) removes all files of the session, and no others",
  (reason) => {
    const one = used();
    sessionIn(one.files.directory, { id: "s10" }).session.ensure();
    endSession(one.options, reason);
    expect(readdirSync(one.files.directory).sort()).toEqual([
      "claude-session-s10.json",
      "claude-session-s10.json.lock",
      "claude-sessions-registry.json",
      "claude-sessions-registry.json.lock",
    ]);
    expect(readRegistry(one.files.registry).s1?.ended_at).toMatch(/^\d{4}-/);
    expect(readRegistry(one.files.registry).s10?.ended_at).toBeUndefined();
    expect(one.journal.entries).toEqual([]);
  },
);

test("endSession(resume) leaves everything: the host may come back to it", () => {
  const one = used();
  const before = readdirSync(one.files.directory);
  endSession(one.options, "resume");
  expect(readdirSync(one.files.directory)).toEqual(before);
});

test("endSession() leaves a session that another host works on, without the one that ends", () => {
  const one = used({ CLAUDE_PID: String(running.pid) });
  const other = sessionIn(one.files.directory, { env: { CLAUDE_PID: String(process.pid) } });
  other.session.markOnce("b");
  endSession(other.options, "other");
  expect(one.session.hasShown("a")).toBe(true);
  expect(one.session.get("hosts")).toMatchObject([{ pid: running.pid }]);
  endSession(one.options, "other");
  expect(existsSync(one.files.state)).toBe(false);
});

test("endSession() of several plugins at once, or of no session at all, is no error", () => {
  const one = used();
  endSession(one.options, "other");
  endSession({ ...one.options, plugin: "react-19" }, "other");
  endSession(sessionIn(one.files.directory, { id: "never" }).options, "other");
  expect(one.journal.entries).toEqual([]);
  expect(readdirSync(one.files.directory).sort()).toEqual([
    "claude-sessions-registry.json",
    "claude-sessions-registry.json.lock",
  ]);
});

test("CLAUDE_SAVE_LOGS=1 keeps state, log, journal and metrics under ~/.claude/logs", () => {
  const home = scratchDirectory();
  const one = used({ CLAUDE_SAVE_LOGS: "1", HOME: home });
  endSession(one.options, "other");
  const archive = `${home}/.claude/logs/${TODAY}`;
  expect(readdirSync(archive).sort()).toEqual([
    "claude-errors-s1.jsonl",
    "claude-metrics-s1.jsonl",
    "claude-session-s1.json",
    "claude-session-s1.log",
    "claude-session-s1.log.1700000000000-1",
  ]);
  expect(readFileSync(`${archive}/claude-session-s1.log`, "utf8")).toBe("log\n");
  expect(JSON.parse(readFileSync(`${archive}/claude-session-s1.json`, "utf8")).pid)
    .toBe(process.ppid);
  expect(statSync(archive).mode & 0o777).toBe(0o700);
  expect(existsSync(one.files.state)).toBe(false);
  expect(one.journal.entries).toEqual([]);
});

test("a session that ends twice on one day is kept whole", () => {
  const home = scratchDirectory();
  const env = { CLAUDE_SAVE_LOGS: "1", HOME: home };
  const one = used(env);
  endSession(one.options, "other");
  writeFileSync(one.files.log, "more\n");
  one.session.set("second", true);
  endSession(one.options, "other");
  const archive = `${home}/.claude/logs/${TODAY}`;
  expect(readFileSync(`${archive}/claude-session-s1.log`, "utf8")).toBe("log\nmore\n");
  expect(JSON.parse(readFileSync(`${archive}/claude-session-s1.json`, "utf8")).second).toBe(true);
});

test("~/.claude may be a link; a link in the place of the logs is refused and all is left", () => {
  const home = scratchDirectory();
  const env = { CLAUDE_SAVE_LOGS: "1", HOME: home };
  mkdirSync(`${home}/dotfiles`);
  symlinkSync(`${home}/dotfiles`, `${home}/.claude`);
  endSession(used(env).options, "other");
  expect(readdirSync(`${home}/dotfiles/logs/${TODAY}`)).toHaveLength(5);

  const bad = scratchDirectory();
  mkdirSync(`${bad}/.claude`);
  symlinkSync("/", `${bad}/.claude/logs`);
  const one = used({ ...env, HOME: bad });
  endSession(one.options, "other");
  expect(existsSync(one.files.state)).toBe(true);
  expect(one.journal.codes()).toEqual(["CLEANUP_FAILED"]);
});

test("a log that CLAUDE_LOG_FILE names is kept in both places", () => {
  const home = scratchDirectory();
  const log = `${home}/mine.log`;
  writeFileSync(log, LINE);
  const env = { CLAUDE_SAVE_LOGS: "1", HOME: home, CLAUDE_LOG_FILE: log };
  endSession(used(env).options, "other");
  expect(readFileSync(log, "utf8")).toBe(`${LINE}log\n`);
  expect(readFileSync(`${home}/.claude/logs/${TODAY}/mine.log`, "utf8")).toBe(`${LINE}log\n`);
});

test("a log directory keeps what another state directory's session has entered, and what is not ours", () => {
  const [logs, other] = [scratchDirectory(), scratchDirectory()];
  const env = { CLAUDE_LOG_DIR: logs };
  const one = sessionIn(scratchDirectory(), { env });
  one.session.ensure();
  writeFileSync(one.files.log, LINE);
  writeFileSync(one.files.journal, "theirs\n");
  writeFileSync(`${one.files.log}.1700000000000-1`, "");
  const same = sessionIn(other, { env });
  same.session.ensure();
  endSession(one.options, "other");
  expect([existsSync(one.files.state), existsSync(one.files.log)]).toEqual([false, true]);
  endSession(same.options, "other");
  expect(readdirSync(logs).sort()).toEqual([
    "claude-errors-s1.jsonl",
    "claude-sessions-registry.json",
    "claude-sessions-registry.json.lock",
  ]);
});

test("what cannot be archived in time stays, and is journalled", () => {
  const home = scratchDirectory();
  const one = used({ CLAUDE_SAVE_LOGS: "1", HOME: home });
  endSession({ ...one.options, deadline: performance.now() - 1 }, "other");
  expect(existsSync(one.files.state)).toBe(true);
  expect(existsSync(one.files.log)).toBe(true);
  expect(one.journal.codes()).toEqual(["CLEANUP_FAILED"]);
});

test("endSession() leaves a session whose lock it does not get", async () => {
  const one = used();
  const holder = startWorker(USE, [one.files.directory, "other", "hold"]);
  await holder.said("held");
  endSession(one.options, "other");
  expect(existsSync(one.files.state)).toBe(true);
  expect(one.journal.codes()).toEqual(["CLEANUP_FAILED"]);
  holder.kill("SIGKILL");
  await holder.exited;
});

/** A session with every kind of file that hooks leave. */
function used(env: Record<string, string> = {}): SessionCase {
  const one = sessionIn(scratchDirectory(), { env });
  one.session.markOnce("a");
  const { log, journal, metrics, directory } = one.files;
  writeFileSync(log, "log\n", { flag: "a" });
  writeFileSync(journal, "{}\n");
  writeFileSync(metrics, "{}\n");
  writeFileSync(`${directory}/claude-session-s1.log.1700000000000-1`, "old\n");
  writeFileSync(`${directory}/claude-session-s1.log.lock`, "");
  writeFileSync(`${directory}/claude-errors-s1.jsonl.lock`, "");
  return one;
}
