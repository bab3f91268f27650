import { afterAll, expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { readRegistry } from "../../../lib/session/session-registry.ts";
import { openSession, type Session } from "../../../lib/session/session.ts";
import { startSession } from "../../../lib/session/start-session.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { type SessionCase, sessionIn } from "./session-in.ts";

const running = Bun.spawn(["sleep", "600"]);
afterAll(() => running.kill());
const GONE = 2 ** 31 - 2;

test.each(["startup", "resume", "clear", "compact", "fork", "something new", undefined])(
  "startSession(%s) begins a session that is not there, and registers it",
  (source) => {
    const one = sessionIn(scratchDirectory(), { env: { CLAUDE_PROJECT_DIR: "/home/u/p" } });
    startSession(one.options, source);
    expect(one.session.get("plugins.typescript.initialized")).toBe(true);
    expect(readRegistry(one.files.registry)).toEqual({
      s1: {
        session_id: one.session.get("session_id") as string,
        claude_session_id: "s1",
        pid: process.ppid,
        started_at: one.session.get("started_at") as string,
        state_file: one.files.state,
        log_file: one.files.log,
        error_journal: one.files.journal,
        project_directory: "/home/u/p",
      },
    });
    expect(one.journal.entries).toEqual([]);
  },
);

// What is left of the state after each source, when the host runs on.
const KEPT: Record<string, { shown: boolean; passed: boolean; data: boolean }> = {
  startup: { shown: true, passed: true, data: true },
  resume: { shown: true, passed: true, data: true },
  fork: { shown: true, passed: true, data: true },
  "something new": { shown: true, passed: true, data: true },
  compact: { shown: false, passed: true, data: true },
  clear: { shown: false, passed: false, data: false },
};

test.each(Object.entries(KEPT))("startSession(%s) leaves of a session: %j", (source, kept) => {
  const one = filled();
  const id = one.session.get("session_id");
  startSession(one.options, source);
  for (const session of [one.session, openSession({ ...one.options, plugin: "react-19" })]) {
    expect(stateOf(session)).toEqual(kept);
  }
  expect([one.session.get("session_id"), one.session.get("own")]).toEqual([id, 1]);
});

test("startSession(startup) begins anew what hosts that are gone have left", () => {
  const one = filled({ CLAUDE_PID: String(GONE) });
  const next = again(one, { CLAUDE_PID: String(process.pid) });
  startSession(next.options, "startup");
  expect(stateOf(next.session)).toEqual({ shown: false, passed: false, data: false });
  expect([next.session.get("own"), next.session.get("pid")]).toEqual([undefined, process.pid]);
});

test("startSession(startup) tells a process from an older one with its id", () => {
  const one = filled({ CLAUDE_PID: String(running.pid) });
  one.session.update((state) => (state.hosts = [{ pid: running.pid, start_time: "1" }]));
  startSession(one.options, "startup");
  expect(stateOf(one.session).shown).toBe(false);
  expect(one.session.get("hosts")).toEqual([
    { pid: running.pid, start_time: expect.not.stringMatching(/^1$/) },
  ]);
});

test("startSession(resume) keeps what hosts that are gone have left", () => {
  const one = filled({ CLAUDE_PID: String(GONE) });
  const next = again(one, { CLAUDE_PID: String(process.pid) });
  startSession(next.options, "resume");
  expect(stateOf(next.session)).toEqual({ shown: true, passed: true, data: true });
  expect(next.session.get("pid")).toBe(process.pid);
});

test("a session that is resumed elsewhere has both hosts", () => {
  const one = filled({ CLAUDE_PID: String(running.pid) });
  const next = again(one, { CLAUDE_PID: String(process.pid) });
  startSession(next.options, "resume");
  expect(next.session.get("hosts")).toMatchObject([{ pid: running.pid }, { pid: process.pid }]);
  startSession(again(one, { CLAUDE_PID: String(running.pid) }).options, "startup");
  expect(stateOf(next.session).shown).toBe(true);
});

test("a host that no SessionStart has told of is noted by its first change", () => {
  const one = filled({ CLAUDE_PID: String(running.pid) });
  const next = again(one, { CLAUDE_PID: String(process.pid) });
  next.session.markOnce("other");
  expect(next.session.get("hosts")).toMatchObject([{ pid: running.pid }, { pid: process.pid }]);
});

test.each(["compact", "clear"])(
  "two plugins' SessionStart for one %s: what the first marked since is kept",
  (source) => {
    const one = filled();
    const other = { ...one.options, plugin: "react-19" };
    startSession(one.options, source);
    expect(one.session.markOnce("guards")).toBe(true);
    startSession(other, source);
    expect(one.session.hasShown("guards")).toBe(true);
    expect(openSession(other).markOnce("guards")).toBe(true);
  },
);

test("the next compaction forgets again, for plugins too that have no SessionStart", () => {
  const one = filled();
  startSession(one.options, "compact");
  one.session.update((state) => (state.context_began_at = "2025-11-22T10:10:00Z"));
  const other = openSession({ ...one.options, plugin: "react-19" });
  other.markOnce("guards");
  startSession(one.options, "compact");
  expect(other.hasShown("guards")).toBe(false);
});

test("startSession() journals that it can't, and throws nothing", () => {
  const directory = scratchDirectory();
  const path = `${directory}/settings.json`;
  const one = sessionIn(directory, { env: { CLAUDE_SESSION_FILE: path } });
  writeFileSync(path, '{"theirs":1}\n');
  startSession(one.options, "startup");
  expect(one.journal.codes()).toEqual(["FILE_CORRUPTED"]);
  expect(readFileSync(path, "utf8")).toBe('{"theirs":1}\n');
});

function filled(env: Record<string, string> = {}): SessionCase {
  const one = sessionIn(scratchDirectory(), { env });
  for (const plugin of ["typescript", "react-19"]) {
    const session = openSession({ ...one.options, plugin });
    session.markOnce("guards");
    session.markValidationPassed("types");
    session.setCustomData("facts", 1);
  }
  one.session.set("own", 1);
  return one;
}

function again({ files }: SessionCase, env: Record<string, string>): SessionCase {
  return sessionIn(files.directory, { env });
}

function stateOf(session: Session) {
  return {
    shown: session.hasShown("guards"),
    passed: session.hasPassedValidation("types"),
    data: session.customData("facts") === 1,
  };
}
