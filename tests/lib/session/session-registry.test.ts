import { expect, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { registryIn } from "../../../lib/session/session-files.ts";
import { readRegistry, recordEnd } from "../../../lib/session/session-registry.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker } from "../../support/worker.ts";
import { NotedJournal, sessionIn } from "./session-in.ts";

const HOLD = `${import.meta.dir}/../lock/workers/hold-lock.ts`;

test("every session is registered when it begins, beside the others", () => {
  const directory = scratchDirectory();
  for (const id of ["a", "b", "__proto__"]) sessionIn(directory, { id }).session.ensure();
  expect(Object.keys(readRegistry(registryIn(directory))).sort()).toEqual(["__proto__", "a", "b"]);
});

test("recordEnd() notes the end once, and forgets it after a week", () => {
  const directory = scratchDirectory();
  const { session, files, journal } = sessionIn(directory, { id: "a" });
  session.ensure();
  recordEnd(files, ["a", "unknown"], journal);
  const first = readFileSync(files.registry, "utf8");
  expect(readRegistry(files.registry).a?.ended_at).toBeDefined();
  writeFileSync(
    files.registry,
    first.replace(/"ended_at": "[^"]+"/, '"ended_at": "2025-01-01T00:00:00Z"'),
  );
  sessionIn(directory, { id: "b" }).session.ensure();
  expect(Object.keys(readRegistry(files.registry))).toEqual(["b"]);
  expect(journal.entries).toEqual([]);
});

test.each(["", "{", "[]", '{"sessions":[]}', "\0\0"])(
  "a registry that holds %j is begun anew",
  (content) => {
    const directory = scratchDirectory();
    writeFileSync(registryIn(directory), content);
    expect(readRegistry(registryIn(directory))).toEqual({});
    const { session, journal } = sessionIn(directory, { id: "a" });
    session.ensure();
    expect(Object.keys(readRegistry(registryIn(directory)))).toEqual(["a"]);
    expect(journal.codes()).toEqual(["FILE_CORRUPTED"]);
  },
);

test("a directory in place of the registry is set aside", () => {
  const directory = scratchDirectory();
  mkdirSync(registryIn(directory));
  const { session, journal } = sessionIn(directory, { id: "a" });
  session.ensure();
  expect(Object.keys(readRegistry(registryIn(directory)))).toEqual(["a"]);
  expect(journal.codes()).toEqual(["FILE_CORRUPTED"]);
  expect(readdirSync(directory).some((name) => name.includes(".corrupt-"))).toBe(true);
});

test("entries of the wrong type are dropped", () => {
  const directory = scratchDirectory();
  sessionIn(directory, { id: "a" }).session.ensure();
  const value = JSON.parse(readFileSync(registryIn(directory), "utf8"));
  value.sessions.b = { ...value.sessions.a, pid: "7" };
  value.sessions.c = null;
  value.sessions.d = { ...value.sessions.a, ended_at: 5 };
  writeFileSync(registryIn(directory), JSON.stringify(value));
  expect(Object.keys(readRegistry(registryIn(directory)))).toEqual(["a"]);
});

test("a log directory's registry knows the sessions of every state directory that uses it", () => {
  const [logs, one, other] = [scratchDirectory(), scratchDirectory(), scratchDirectory()];
  const env = { CLAUDE_LOG_DIR: logs };
  const a = sessionIn(one, { id: "a", env });
  a.session.ensure();
  const b = sessionIn(other, { id: "b", env });
  b.session.ensure();
  const states = () =>
    Object.entries(readRegistry(registryIn(logs)))
      .map(([key, { state_file, ended_at }]) => [key, state_file, ended_at !== undefined]);
  expect(states()).toEqual([["a", a.files.state, false], ["b", b.files.state, false]]);
  recordEnd(b.files, ["a", "b"], b.journal);
  expect(states()).toEqual([["a", a.files.state, false], ["b", b.files.state, true]]);
});

test("a registry that is locked keeps no session from beginning", async () => {
  const directory = scratchDirectory();
  const holder = startWorker(HOLD, [`${registryIn(directory)}.lock`, 60_000]);
  await holder.said("held");
  const { session, journal } = sessionIn(directory, { id: "a" });
  session.ensure();
  expect(session.get("claude_session_id")).toBe("a");
  expect(journal.codes()).toEqual(["SESSION_LOCKED"]);
  holder.kill("SIGKILL");
  await holder.exited;
});

test("recordEnd() of nothing that is known begins no session", () => {
  const directory = scratchDirectory();
  recordEnd(sessionIn(directory).files, ["a"], new NotedJournal());
  expect(readRegistry(registryIn(directory))).toEqual({});
});
