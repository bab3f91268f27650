import { expect, test } from "bun:test";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { openSession } from "../../../lib/session/session.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { sessionIn } from "./session-in.ts";

test("openSession() makes and reads nothing by itself", () => {
  const directory = scratchDirectory();
  sessionIn(directory);
  expect(readdirSync(directory)).toEqual([]);
});

test("ensure() begins the session in the shape of the session file", () => {
  const { session, files, journal } = sessionIn(scratchDirectory());
  session.ensure();
  const state = JSON.parse(readFileSync(files.state, "utf8"));
  expect(state.session_id).toMatch(/^[0-9]+-[0-9]+$/);
  expect(state).toMatchObject({
    claude_session_id: "s1",
    pid: process.ppid,
    started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    hosts: [{ pid: process.ppid, start_time: expect.any(String) }],
    plugins: { typescript: { initialized: true, recommendations_shown: {} } },
    metadata: { log_file: files.log, error_journal: files.journal, platform: "linux" },
  });
  expect(statSync(files.state).mode & 0o777).toBe(0o600);
  expect(journal.entries).toEqual([]);
});

test("ensure() never resets", () => {
  const { session, options, files } = sessionIn(scratchDirectory());
  session.ensure();
  session.set("kept", 1);
  const before = readFileSync(files.state, "utf8");
  openSession(options).ensure();
  openSession({ ...options, plugin: "react-19" }).ensure();
  expect(readFileSync(files.state, "utf8")).toBe(before);
});

test("set(), get() and has() keep any JSON under plain and dotted keys", () => {
  const { session, options } = sessionIn(scratchDirectory());
  const value = { list: [1, "2", null, { deep: true }], empty: {}, text: "ü\u0000\n" };
  session.set("a", value);
  session.set("b.c.d", false);
  const other = openSession(options);
  expect(other.get("a")).toEqual(value);
  expect(other.get("b.c")).toEqual({ d: false });
  expect([other.has("b.c.d"), other.has("b.x"), other.has("a.list.length")])
    .toEqual([true, false, false]);
  expect(other.get("metadata.platform")).toBe("linux");
});

test("get() and the like know nothing before the session has begun, and make no file", () => {
  const directory = scratchDirectory();
  const { session } = sessionIn(directory);
  expect([
    session.get("pid"),
    session.has("pid"),
    session.pluginValue("a"),
    session.customData("a"),
  ])
    .toEqual([undefined, false, undefined, undefined]);
  expect([session.hasShown("a"), session.hasPassedValidation("a")]).toEqual([false, false]);
  expect([session.ageSeconds(), session.isStale(0)]).toEqual([-1, false]);
  expect(readdirSync(directory)).toEqual([]);
});

test("plugin values and custom data are each plugin's own", () => {
  const { session, options } = sessionIn(scratchDirectory());
  const other = openSession({ ...options, plugin: "react-19" });
  session.setPluginValue("version.major", 7);
  session.setCustomData("facts", { strict: true });
  other.setCustomData("facts", "theirs");
  expect(session.pluginValue("version")).toEqual({ major: 7 });
  expect(session.customData("facts")).toEqual({ strict: true });
  expect([other.pluginValue("version"), other.customData("facts")]).toEqual([undefined, "theirs"]);
});

test("markOnce() is true once for each type and plugin", () => {
  const { session, options } = sessionIn(scratchDirectory());
  const other = openSession({ ...options, plugin: "react-19" });
  expect([session.markOnce("guards"), session.markOnce("guards")]).toEqual([true, false]);
  expect([session.hasShown("guards"), other.hasShown("guards")]).toEqual([true, false]);
  expect([other.markOnce("guards"), openSession(options).markOnce("guards")])
    .toEqual([true, false]);
});

test("markValidationPassed() is for one file, or for all that name none", () => {
  const { session, options } = sessionIn(scratchDirectory());
  session.markValidationPassed("types", "/p/a.ts");
  session.markValidationPassed("build");
  const other = openSession(options);
  expect([other.hasPassedValidation("types", "/p/a.ts"), other.hasPassedValidation("types")])
    .toEqual([true, false]);
  expect([other.hasPassedValidation("build"), other.hasPassedValidation("build", "/p/a.ts")])
    .toEqual([true, false]);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "%s is a name like any other",
  (name) => {
    const { session, options } = sessionIn(scratchDirectory());
    const strange = openSession({ ...options, plugin: name });
    expect([strange.hasShown(name), strange.hasPassedValidation(name, name)])
      .toEqual([false, false]);
    expect([strange.markOnce(name), strange.markOnce(name)]).toEqual([true, false]);
    strange.markValidationPassed(name, name);
    strange.setCustomData(name, { a: 1 });
    strange.setPluginValue(`${name}.${name}`, 2);
    session.set(name, "own");
    const again = openSession({ ...options, plugin: name });
    expect([again.hasShown(name), again.hasPassedValidation(name, name)]).toEqual([true, true]);
    expect([again.customData(name), again.pluginValue(`${name}.${name}`), again.get(name)])
      .toEqual([{ a: 1 }, 2, "own"]);
    expect(session.hasShown(name)).toBe(false);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  },
);

test.each(["", "a b", "a/b", "../x", "ü", "a\n", "a".repeat(101), "a.b"])(
  "openSession() refuses plugin name %j",
  (plugin) => {
    const { options } = sessionIn(scratchDirectory());
    expect(() => openSession({ ...options, plugin })).toThrow(TypeError);
  },
);

test.each(["", "a b", "a/b", "a[0]", 'a"', "a\n", "a".repeat(201)])(
  "keys: %j is refused",
  (key) => {
    const directory = scratchDirectory();
    const { session } = sessionIn(directory);
    expect(() => session.get(key)).toThrow(TypeError);
    expect(() => session.set(key, 1)).toThrow(TypeError);
    expect(() => session.setPluginValue(key, 1)).toThrow(TypeError);
    expect(() => session.setCustomData(key, 1)).toThrow(TypeError);
    expect(readdirSync(directory)).toEqual([]);
  },
);

test("set() refuses the session's own fields and what JSON can't hold", () => {
  const { session } = sessionIn(scratchDirectory());
  session.set("a", 1);
  for (const key of ["plugins", "pid", "session_id", "metadata.log_file", "hosts"]) {
    expect(() => session.set(key, 1)).toThrow("itself keeps");
  }
  expect(() => session.setPluginValue("recommendations_shown.a", true)).toThrow("itself keeps");
  for (const value of [undefined, () => 1, Symbol("a"), 10n]) {
    expect(() => session.set("b", value)).toThrow(TypeError);
  }
  expect(() => session.set("a.b", 1)).toThrow('"a" is no object');
  expect([session.get("a"), session.has("b")]).toEqual([1, false]);
});

test("update() publishes what the function leaves, and nothing when it throws", () => {
  const { session, options, files } = sessionIn(scratchDirectory());
  expect(session.update((state) => (state.count = 5))).toBe(5);
  const before = readFileSync(files.state, "utf8");
  expect(() =>
    session.update((state) => {
      state.count = 6;
      throw new RangeError("no");
    })
  ).toThrow("no");
  expect(readFileSync(files.state, "utf8")).toBe(before);
  expect([session.get("count"), openSession(options).get("count")]).toEqual([5, 5]);
});

test("update() refuses a session of more than 4 MB or 500 levels and keeps what was there", () => {
  const { session } = sessionIn(scratchDirectory());
  session.set("a", 1);
  expect(() => session.set("big", "x".repeat(5 * 1024 * 1024))).toThrow("the limit is");
  let deep: unknown = 1;
  for (let i = 0; i < 600; i++) deep = [deep];
  expect(() => session.set("deep", deep)).toThrow("nested deeper");
  expect([session.get("a"), session.has("big"), session.has("deep")]).toEqual([1, false, false]);
});

test("markOnce() still says true when the session has no room for the mark", () => {
  const { session, journal } = sessionIn(scratchDirectory());
  session.set("big", "x".repeat(4 * 1024 * 1024 - 700));
  expect(session.markOnce("y".repeat(4000))).toBe(true);
  expect(journal.codes()).toEqual(["SESSION_TOO_LARGE"]);
});

test("a session of ten thousand marks is kept whole", () => {
  const { session, options } = sessionIn(scratchDirectory());
  session.update((state) => {
    const shown = state.plugins.typescript?.recommendations_shown ?? {};
    for (let i = 0; i < 10_000; i++) shown[`recommendation_${i}`] = true;
  });
  expect(session.markOnce("recommendation_9999")).toBe(false);
  expect(session.markOnce("one_more")).toBe(true);
  expect(openSession(options).hasShown("recommendation_1234")).toBe(true);
});

test("ageSeconds() and isStale() count from started_at", () => {
  const { session } = sessionIn(scratchDirectory());
  session.ensure();
  expect(session.ageSeconds()).toBeLessThan(60);
  session.update((state) => {
    state.started_at = new Date(Date.now() - 7_205_000).toISOString();
  });
  expect(Math.abs(session.ageSeconds() - 7205)).toBeLessThan(60);
  expect([session.isStale(7000), session.isStale(8000)]).toEqual([true, false]);
  session.update((state) => {
    state.started_at = new Date(Date.now() + 9_000_000).toISOString();
  });
  expect(session.ageSeconds()).toBe(0);
});

test("hostPid() is CLAUDE_PID, else the parent process", () => {
  const directory = scratchDirectory();
  expect(sessionIn(directory, { env: { CLAUDE_PID: "4242" } }).session.hostPid()).toBe(4242);
  expect(sessionIn(directory).session.hostPid()).toBe(process.ppid);
});

test("clear() removes the state, and the next change begins anew", () => {
  const { session, files } = sessionIn(scratchDirectory());
  session.markOnce("guards");
  session.clear();
  expect(existsSync(files.state)).toBe(false);
  expect(session.hasShown("guards")).toBe(false);
  expect(session.markOnce("guards")).toBe(true);
});
