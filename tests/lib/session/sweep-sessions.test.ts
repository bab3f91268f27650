import { afterAll, expect, test } from "bun:test";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { readRegistry } from "../../../lib/session/session-registry.ts";
import { sweepSessions } from "../../../lib/session/sweep-sessions.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker } from "../../support/worker.ts";
import { NotedJournal, type SessionCase, sessionIn } from "./session-in.ts";

const HOLD = `${import.meta.dir}/../lock/workers/hold-lock.ts`;
const GONE = 2 ** 31 - 2;
const HOUR = 3600;
const running = Bun.spawn(["sleep", "600"]);
afterAll(() => running.kill());

test("sweepSessions() removes all that a dead session of yesterday has left", () => {
  const directory = scratchDirectory();
  const dead = session(directory, { id: "dead", pid: GONE, ageHours: 25 });
  const journal = sweep(directory).journal;
  expect(existing(dead)).toEqual([]);
  expect(readRegistry(dead.files.registry).dead?.ended_at).toMatch(/^\d{4}/);
  expect(journal.entries).toEqual([]);
});

const SPARED: [string, { pid: number; start?: string; ageHours: number }][] = [
  ["a dead session of today", { pid: GONE, ageHours: 23 }],
  ["a session whose host runs, idle for a month", { pid: running.pid, ageHours: 24 * 31 }],
  ["a session of a time to come", { pid: GONE, ageHours: -48 }],
];

test.each(SPARED)("sweepSessions() spares %s", (_, about) => {
  const directory = scratchDirectory();
  const one = session(directory, { id: "one", ...about });
  const before = existing(one);
  sweep(directory);
  expect(existing(one)).toEqual(before);
});

test("sweepSessions() spares a suspended host, and tells a new process with an old id", () => {
  const directory = scratchDirectory();
  running.kill("SIGSTOP");
  const suspended = session(directory, { id: "a", pid: running.pid, ageHours: 100 });
  const reused = session(directory, { id: "b", pid: running.pid, start: "1", ageHours: 100 });
  sweep(directory);
  running.kill("SIGCONT");
  expect([existing(suspended).length > 0, existing(reused).length > 0]).toEqual([true, false]);
});

test("sweepSessions() spares a session that any host works on, or any hook has touched", () => {
  const directory = scratchDirectory();
  const shared = session(directory, { id: "a", pid: GONE, ageHours: 30 });
  shared.session.update((state) => state.hosts.push({ pid: running.pid }));
  age(shared, 30);
  const noisy = session(directory, { id: "b", pid: GONE, ageHours: 30 });
  writeFileSync(noisy.files.metrics, "{}\n", { flag: "a" });
  sweep(directory);
  expect([existsSync(shared.files.state), existsSync(noisy.files.state)]).toEqual([true, true]);
});

test("sweepSessions() leaves a session whose lock is held", async () => {
  const directory = scratchDirectory();
  const one = session(directory, { id: "one", pid: GONE, ageHours: 30 });
  const holder = startWorker(HOLD, [one.files.lock, 60_000]);
  await holder.said("held");
  sweep(directory);
  expect(existsSync(one.files.state)).toBe(true);
  holder.kill("SIGKILL");
  await holder.exited;
  sweep(directory);
  expect(existing(one)).toEqual([]);
});

test("sweepSessions() leaves its own session and whatever is not ours", () => {
  const directory = scratchDirectory();
  const own = session(directory, { id: "own", pid: GONE, ageHours: 100 });
  const foreign = [`${directory}/notes.txt`, `${directory}/claude-session-x y.json`];
  for (const path of foreign) touch(path, 100);
  sweepSessions({ env: {}, files: own.files, journal: own.journal, always: true });
  expect([existsSync(own.files.state), ...foreign.map(existsSync)]).toEqual([true, true, true]);
});

test("sweepSessions() removes lone records and locks of yesterday, by what is in them", () => {
  const directory = scratchDirectory();
  const old = [
    ["claude-session-x.json.lock", ""],
    ["claude-metrics-y.jsonl", '{"timestamp":"2025-11-22T10:30:45Z","plugin":"p"}\n'],
    ["claude-session-z.log", "[2025-11-22T10:30:45Z] [p] [WARN] [h] a line\n"],
    ["claude-session-z.log.1700000000000-12", "[2025-11-22T10:30:45Z] [p] [WARN] [h] a line\n"],
    ["claude-session-z.log.lock", ""],
  ] as const;
  const kept = [
    ["claude-session-a.json.lock", "theirs"],
    ["claude-metrics-b.jsonl", "{}\n"],
    ["claude-errors-c.jsonl", "theirs\n"],
    ["claude-session-d.log", "theirs\n"],
    ["claude-session-e.json", '{"theirs":true}'],
  ] as const;
  const path = ([name]: readonly [string, string]) => `${directory}/${name}`;
  for (const file of [...old, ...kept]) {
    writeFileSync(path(file), file[1]);
    touch(path(file), 25);
  }
  touch(`${directory}/claude-session-w.log`, 23);
  sweep(directory);
  expect(old.map(path).filter(existsSync)).toEqual([]);
  expect(kept.map(path).filter(existsSync)).toEqual(kept.map(path));
  expect(existsSync(`${directory}/claude-session-e.json.lock`)).toBe(false);
  expect(existsSync(`${directory}/claude-session-w.log`)).toBe(true);
});

test("sweepSessions() removes a corrupt state that the registry knows", () => {
  const directory = scratchDirectory();
  const dead = session(directory, { id: "dead", pid: GONE, ageHours: 25 });
  writeFileSync(dead.files.state, "torn");
  age(dead, 25);
  sweep(directory);
  expect(existing(dead)).toEqual([]);
});

test("sweepSessions() takes from a log directory what its own dead sessions have entered there", () => {
  const [logs, one, other] = [scratchDirectory(), scratchDirectory(), scratchDirectory()];
  const env = { CLAUDE_LOG_DIR: logs };
  const dead = session(one, { id: "dead", pid: GONE, ageHours: 25, env });
  touch(dead.files.log, 25);
  const lone = `${logs}/claude-session-lone.log`;
  touch(lone, 25);
  sweep(other, env);
  expect(existsSync(dead.files.log)).toBe(true);
  sweep(one, env);
  expect([existsSync(dead.files.log), existsSync(dead.files.state)]).toEqual([false, false]);
  expect(existsSync(lone)).toBe(true);
});

test("sweepSessions() spares the log of an idle session that uses this state directory for logs", () => {
  const [directory, other] = [scratchDirectory(), scratchDirectory()];
  const env = { CLAUDE_LOG_DIR: directory };
  const idle = session(other, { id: "idle", pid: running.pid, ageHours: 100, env });
  touch(idle.files.log, 100);
  sweep(directory);
  expect(existsSync(idle.files.log)).toBe(true);
});

test("sweepSessions() takes what a state directory that is gone has left in the log directory", () => {
  const [logs, one, other] = [scratchDirectory(), scratchDirectory(), scratchDirectory()];
  const env = { CLAUDE_LOG_DIR: logs };
  const dead = session(one, { id: "dead", pid: GONE, ageHours: 25, env });
  const live = session(one, { id: "live", pid: running.pid, ageHours: 25, env });
  for (const { files } of [dead, live]) {
    touch(files.log, 25);
    rmSync(files.state);
  }
  sweep(other, env);
  expect([existsSync(dead.files.log), existsSync(live.files.log)]).toEqual([false, true]);
});

test("sweepSessions() removes a thousand orphaned temporary files, none that is in use", () => {
  const directory = scratchDirectory();
  for (let i = 0; i < 1000; i++) touch(temporary(directory, { pid: GONE, number: i }), 0.2);
  const young = temporary(directory, { pid: GONE, number: 5000 });
  const used = temporary(directory, { pid: running.pid, number: 5001 });
  const ancient = temporary(directory, { pid: running.pid, number: 5002 });
  touch(young, 0.1);
  touch(used, 1);
  touch(ancient, 25);
  sweep(directory);
  expect(readdirSync(directory).filter((name) => name.endsWith(".tmp")).sort())
    .toEqual([young, used].map((path) => path.slice(directory.length + 1)).sort());
});

test("sweepSessions() removes what was set aside a day ago, links and FIFOs too", () => {
  const directory = scratchDirectory();
  const old = `${directory}/claude-session-a.json.corrupt-1700000000000-1`;
  const fresh = `${directory}/claude-session-a.json.corrupt-1700000000001-1`;
  const link = `${directory}/claude-session-a.json.corrupt-1700000000002-1`;
  touch(old, 25);
  touch(fresh, 1);
  symlinkSync("/etc/passwd", link);
  Bun.spawnSync(["touch", "-h", "-d", "2 days ago", link]);
  sweep(directory);
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  expect(() => lstatSync(link)).toThrow("ENOENT");
  expect(existsSync("/etc/passwd")).toBe(true);
});

test("sweepSessions() goes on past what it can't remove, and journals that", () => {
  const directory = scratchDirectory();
  mkdirSync(`${directory}/claude-session-a.json.corrupt-1700000000000-1`);
  Bun.spawnSync([
    "touch",
    "-d",
    "2 days ago",
    `${directory}/claude-session-a.json.corrupt-1700000000000-1`,
  ]);
  const dead = session(directory, { id: "dead", pid: GONE, ageHours: 25 });
  const { journal } = sweep(directory);
  expect(existing(dead)).toEqual([]);
  expect(journal.codes()).toEqual(["CLEANUP_FAILED"]);
});

test("sweepSessions() archives dead sessions with CLAUDE_SAVE_LOGS=1", () => {
  const directory = scratchDirectory();
  const home = scratchDirectory();
  session(directory, { id: "dead", pid: GONE, ageHours: 25 });
  sweep(directory, { CLAUDE_SAVE_LOGS: "1", HOME: home });
  const date = new Date().toISOString().slice(0, 10);
  expect(readdirSync(`${home}/.claude/logs/${date}`).sort())
    .toEqual(["claude-metrics-dead.jsonl", "claude-session-dead.json", "claude-session-dead.log"]);
});

test("sweepSessions() is done once in a while, and goes on where its time was up", () => {
  const directory = scratchDirectory();
  for (let i = 0; i < 20; i++) touch(temporary(directory, { pid: GONE, number: i }), 1);
  const { files, journal } = sessionIn(directory, { id: "sweeper" });
  const left = () => readdirSync(directory).filter((name) => name.endsWith(".tmp")).length;
  sweepSessions({ env: {}, files, journal, budgetMs: -1 });
  expect(left()).toBe(20);
  sweepSessions({ env: {}, files, journal });
  expect(left()).toBe(0);
  touch(temporary(directory, { pid: GONE, number: 1 }), 1);
  sweepSessions({ env: {}, files, journal });
  expect(left()).toBe(1);
  sweepSessions({ env: {}, files, journal, always: true });
  expect(left()).toBe(0);
});

function session(
  directory: string,
  about: {
    id: string;
    pid: number;
    start?: string;
    ageHours: number;
    env?: Record<string, string>;
  },
): SessionCase {
  const env = { ...about.env, CLAUDE_PID: String(about.pid) };
  const one = sessionIn(directory, { id: about.id, env });
  one.session.ensure();
  const { start } = about;
  if (start !== undefined) {
    one.session.update((state) => (state.hosts = [{ pid: about.pid, start_time: start }]));
  }
  writeFileSync(one.files.log, "log\n");
  writeFileSync(one.files.metrics, "{}\n");
  age(one, about.ageHours);
  return one;
}

function existing({ files }: SessionCase): string[] {
  return readdirSync(files.directory).filter((name) => name.includes(`-${files.key}.`));
}

function age(one: SessionCase, hours: number): void {
  for (const name of existing(one)) touch(`${one.files.directory}/${name}`, hours);
}

function touch(path: string, hours: number): void {
  if (!existsSync(path)) writeFileSync(path, "");
  const then = Date.now() / 1000 - hours * HOUR;
  utimesSync(path, then, then);
}

function temporary(directory: string, { pid, number }: { pid: number; number: number }): string {
  const random = number.toString(16).padStart(16, "0");
  return `${directory}/.claude-session-a.json.${pid}.${random}.tmp`;
}

function sweep(directory: string, env: Record<string, string> = {}): { journal: NotedJournal } {
  const { files, journal, options } = sessionIn(directory, { id: "sweeper", env });
  sweepSessions({ env: options.env, files, journal, always: true });
  return { journal };
}
