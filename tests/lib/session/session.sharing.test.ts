import { expect, test } from "bun:test";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { openSession } from "../../../lib/session/session.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker, WITHOUT_FFI } from "../../support/worker.ts";
import { sessionIn } from "./session-in.ts";

const USE = `${import.meta.dir}/workers/use-session.ts`;

test("eight processes that begin one session at once lose no update of any plugin", async () => {
  const directory = scratchDirectory();
  const workers = Array.from(
    { length: 8 },
    (_, i) =>
      startWorker(USE, [directory, `plugin-${i % 4}`, "add", 50], {
        env: i % 3 === 0 ? WITHOUT_FFI : {},
      }),
  );
  expect(await Promise.all(workers.map(({ exited }) => exited))).toEqual(workers.map(() => 0));
  const { session, journal } = sessionIn(directory);
  for (let i = 0; i < 4; i++) expect(session.get(`plugins.plugin-${i}.n`)).toBe(100);
  expect(journal.entries).toEqual([]);
}, 30_000);

test("markOnce() lets exactly one of eight processes show each of fifty", async () => {
  const directory = scratchDirectory();
  const workers = Array.from(
    { length: 8 },
    () => startWorker(USE, [directory, "typescript", "mark", 50]),
  );
  const shown = await Promise.all(workers.map((worker) => worker.output()));
  const numbers = shown.join("").trim().split("\n").map(Number);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
}, 30_000);

test(
  "holders killed at random lose nothing that was acknowledged, and leave a session",
  async () => {
    const directory = scratchDirectory();
    const workers = Array.from({ length: 6 }, () => startWorker(USE, [directory, "p", "add", 200]));
    await Promise.all(workers.map((worker) => worker.said(".")));
    for (const victim of workers.slice(0, 4)) {
      await Bun.sleep(Math.random() * 40);
      victim.kill("SIGKILL");
    }
    const outputs = await Promise.all(workers.map((worker) => worker.output()));
    const acknowledged = outputs.join("").length;
    const { session, journal } = sessionIn(directory);
    const value = Number(session.get("plugins.p.n"));
    expect(value).toBeGreaterThanOrEqual(acknowledged);
    expect(value).toBeLessThanOrEqual(acknowledged + 4);
    expect(journal.entries).toEqual([]);
  },
  30_000,
);

test("before a stopped holder: reads answer, marks go on unkept, changes say SESSION_LOCKED", async () => {
  const directory = scratchDirectory();
  sessionIn(directory).session.markOnce("before");
  const holder = startWorker(USE, [directory, "other", "hold"]);
  await holder.said("held");
  holder.kill("SIGSTOP");
  const { session, journal, files } = sessionIn(directory, { withinMs: 100 });
  const before = readFileSync(files.state, "utf8");
  expect([session.hasShown("before"), session.markOnce("before")]).toEqual([true, false]);
  session.ensure();
  expect(journal.codes()).toEqual([]);
  expect(session.markOnce("new")).toBe(true);
  session.markValidationPassed("new");
  expect(journal.codes()).toEqual(["SESSION_LOCKED", "SESSION_LOCKED"]);
  expect(() => session.set("a", 1)).toThrow(expect.objectContaining({ code: "SESSION_LOCKED" }));
  expect(readFileSync(files.state, "utf8")).toBe(before);
  holder.kill("SIGKILL");
  await holder.exited;
  const { session: later } = sessionIn(directory);
  expect([later.markOnce("new"), later.markOnce("new")]).toEqual([true, false]);
});

test("who has waited for the lock in vain does not wait again", async () => {
  const directory = scratchDirectory();
  const holder = startWorker(USE, [directory, "other", "hold"]);
  await holder.said("held");
  const { session } = sessionIn(directory, { withinMs: 800 });
  const first = timed(() => session.markOnce("first"));
  const others = timed(() => {
    for (let i = 0; i < 10; i++) session.markOnce(`type-${i}`);
  });
  holder.kill("SIGKILL");
  await holder.exited;
  expect(others).toBeLessThan(first / 2);
});

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

test("update() tries again, and says so, when the lock file is removed under it", () => {
  const { session, journal, files } = sessionIn(scratchDirectory());
  session.set("n", 1);
  let calls = 0;
  session.update((state) => {
    calls++;
    if (calls === 1) rmSync(files.lock);
    state.n = Number(state.n) + 1;
  });
  expect([calls, session.get("n")]).toEqual([2, 2]);
  expect(journal.codes()).toEqual(["LOCK_LOST"]);
});

test("update() inside update() is an error and leaves the outer one intact", () => {
  const { session } = sessionIn(scratchDirectory());
  session.update((state) => {
    expect(() => session.set("inner", 1)).toThrow("holds it already");
    state.outer = 1;
  });
  expect([session.get("outer"), session.has("inner")]).toEqual([1, false]);
});

test("two views in one process see each other's changes at once", () => {
  const { session, options } = sessionIn(scratchDirectory());
  const other = openSession(options);
  for (let i = 0; i < 50; i++) {
    session.set("n", i);
    expect(other.get("n")).toBe(i);
  }
});

test("a change is seen that the file's status does not show yet", () => {
  const { session, options, files } = sessionIn(scratchDirectory());
  session.set("n", 1);
  const other = openSession(options);
  expect(other.get("n")).toBe(1);
  // Clocks of file systems step by up to 10 ms: two changes may bear one time.
  const reference = `${files.state}.reference`;
  Bun.spawnSync(["touch", "-r", files.state, reference]);
  writeFileSync(files.state, readFileSync(files.state, "utf8").replace('"n": 1', '"n": 2'));
  Bun.spawnSync(["touch", "-r", reference, files.state]);
  expect(other.get("n")).toBe(2);
});

test("an update that changes nothing publishes nothing", () => {
  const { session, files } = sessionIn(scratchDirectory());
  session.set("n", 1);
  const { ino } = statSync(files.state);
  session.set("n", 1);
  session.update(() => {});
  expect(statSync(files.state).ino).toBe(ino);
});
