import { expect, test } from "bun:test";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { openSession } from "../../../lib/session/session.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { type SessionCase, sessionIn } from "./session-in.ts";

const SOUND = {
  session_id: "4242-1763806200",
  pid: 4242,
  started_at: "2025-11-22T10:10:00Z",
  hosts: [{ pid: 4242, start_time: "1" }],
  plugins: {
    typescript: {
      plugin: "typescript",
      initialized: true,
      started_at: "2025-11-22T10:10:00Z",
      recommendations_shown: { guards: true },
      validations_passed: { types: { global: true } },
      custom_data: { a: 1 },
    },
  },
  metadata: { log_file: "/l", error_journal: "/j", platform: "linux" },
};

const NO_SESSION: [string, string | Uint8Array][] = [
  ["blanks", " \n"],
  ["NULs", "\0".repeat(4096)],
  ["half a session", JSON.stringify(SOUND).slice(0, 200)],
  ["two sessions", JSON.stringify(SOUND).repeat(2)],
  ["random bytes", crypto.getRandomValues(new Uint8Array(3000))],
  ["UTF-16", new Uint8Array(Buffer.from(JSON.stringify(SOUND), "utf16le"))],
  ["null", "null"],
  ["a number", "17"],
  ["a list", "[]"],
  ["an empty object", "{}"],
  ["a session_id of another form", JSON.stringify({ ...SOUND, session_id: "abc" })],
  ["a session_id that is a list", JSON.stringify({ ...SOUND, session_id: ["4242-1763806200"] })],
  ["a session_id that is inherited", '{"__proto__":{"session_id":"1-2"}}'],
  ["nesting without end", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
  ["nesting inside a session", nestedSession(100_000)],
  ["4 MB and one byte", " ".repeat(4 * 1024 * 1024 + 1)],
];

test.each(NO_SESSION)("a state file that holds %s is set aside and begun anew", (_, content) => {
  const one = begun();
  writeFileSync(one.files.state, content);
  expectBegunAnew(one);
  expect(readFileSync(graveOf(one))).toEqual(Buffer.from(content));
});

const IN_ITS_PLACE: [string, (path: string) => void][] = [
  ["a link to a file", (path) => {
    writeFileSync(`${path}.target`, JSON.stringify(SOUND));
    symlinkSync(`${path}.target`, path);
  }],
  ["a dangling link", (path) => symlinkSync(`${path}.nowhere`, path)],
  ["a link to itself", (path) => symlinkSync(path, path)],
  ["a directory", (path) => mkdirSync(`${path}/inner`, { recursive: true })],
  ["a FIFO", (path) => void Bun.spawnSync(["mkfifo", path])],
];

test.each(IN_ITS_PLACE)("%s in place of the state file is set aside", (_, plant) => {
  const one = begun();
  rmSync(one.files.state);
  plant(one.files.state);
  const { ino } = lstatSync(one.files.state);
  expectBegunAnew(one);
  expect(lstatSync(graveOf(one)).ino).toBe(ino);
  expect(existsSync(`${one.files.state}.nowhere`)).toBe(false);
});

test("ensure() sets aside what is no file, so that the session is there afterwards", () => {
  const one = begun();
  rmSync(one.files.state);
  mkdirSync(one.files.state);
  openSession(one.options).ensure();
  expect(lstatSync(one.files.state).isFile()).toBe(true);
  expect(one.journal.codes()).toEqual(["SESSION_CORRUPTED"]);
});

test("a file of another user, or one that nobody may read, is set aside", () => {
  const asRoot = process.getuid?.() === 0;
  const one = begun();
  if (asRoot) Bun.spawnSync(["chown", "65534", one.files.state]);
  else chmodSync(one.files.state, 0);
  expectBegunAnew(one);
});

test("a second name for the state file is left behind, not written through", () => {
  const one = begun();
  linkSync(one.files.state, `${one.files.state}.second`);
  const before = readFileSync(`${one.files.state}.second`, "utf8");
  one.session.set("a", 1);
  expect(readFileSync(`${one.files.state}.second`, "utf8")).toBe(before);
  expect(one.session.get("a")).toBe(1);
});

test("a state file that was cut at any byte is read, mended or begun anew", () => {
  const text = JSON.stringify(SOUND);
  const one = begun();
  for (let length = 0; length <= text.length; length += 7) {
    writeFileSync(one.files.state, text);
    truncateSync(one.files.state, length);
    expect(openSession(one.options).markOnce("guards")).toBe(true);
    expect(openSession(one.options).markOnce("guards")).toBe(false);
  }
});

test("a state file with any bit turned never breaks a hook", () => {
  const bytes = new TextEncoder().encode(JSON.stringify(SOUND));
  const one = begun();
  for (let i = 0; i < bytes.length; i += 5) {
    const turned = bytes.slice();
    turned[i] = (turned[i] ?? 0) ^ (1 << (i % 8));
    writeFileSync(one.files.state, turned);
    const session = openSession(one.options);
    session.ensure();
    session.set("after", i);
    session.markOnce("guards");
    expect(openSession(one.options).get("after")).toBe(i);
  }
}, 20_000);

const WRONG_INSIDE: [string, Record<string, unknown>, string][] = [
  ["pid", { pid: "4242" }, "pid"],
  ["a negative pid", { pid: -1 }, "pid"],
  ["started_at", { started_at: "yesterday" }, "started_at"],
  ["claude_session_id", { claude_session_id: 5 }, "claude_session_id"],
  ["context_began_at", { context_began_at: [] }, "context_began_at"],
  ["hosts", { hosts: {} }, "hosts"],
  ["one host", { hosts: [{ pid: 4242 }, { pid: "x" }, null] }, "hosts"],
  ["plugins", { plugins: [] }, "plugins"],
  ["a plugin", { plugins: { typescript: 5 } }, "plugins.typescript"],
  [
    "recommendations_shown",
    { plugins: { typescript: { recommendations_shown: [] } } },
    "plugins.typescript.recommendations_shown",
  ],
  [
    "custom_data",
    { plugins: { typescript: { custom_data: "x" } } },
    "plugins.typescript.custom_data",
  ],
  ["metadata", { metadata: null }, "metadata"],
];

test.each(WRONG_INSIDE)("%s of the wrong type is mended, the rest kept", (_, wrong, field) => {
  const one = begun();
  writeFileSync(one.files.state, JSON.stringify({ ...SOUND, kept: "yes", ...wrong }));
  const session = openSession(one.options);
  session.set("after", 1);
  session.markOnce("new");
  session.markValidationPassed("types", "/a");
  session.setCustomData("b", 2);
  expect(one.journal.entries).toMatchObject([
    { code: "SESSION_CORRUPTED", context: { fields: [field] } },
  ]);
  const state = JSON.parse(readFileSync(one.files.state, "utf8"));
  expect(state).toMatchObject({ session_id: SOUND.session_id, kept: "yes", after: 1 });
  expect(state.metadata.platform).toBe("linux");
  expect(session.hasShown("new")).toBe(true);
});

test("marks of the wrong type are no marks", () => {
  const one = begun();
  const shown = { a: "true", b: 1, c: null, d: true };
  const passed = { e: true, f: { global: "x" }, g: { global: true } };
  const record = { recommendations_shown: shown, validations_passed: passed };
  writeFileSync(one.files.state, JSON.stringify({ ...SOUND, plugins: { typescript: record } }));
  const session = openSession(one.options);
  expect(["a", "b", "c", "d"].map((type) => session.hasShown(type)))
    .toEqual([false, false, false, true]);
  expect(["e", "f", "g"].map((name) => session.hasPassedValidation(name)))
    .toEqual([false, false, true]);
  session.markValidationPassed("e");
  expect([session.markOnce("a"), session.hasPassedValidation("e")]).toEqual([true, true]);
});

test("a session file without hosts, as other tools write it, is a session", () => {
  const one = begun();
  const { hosts: _, ...theirs } = SOUND;
  writeFileSync(one.files.state, JSON.stringify(theirs));
  const session = openSession(one.options);
  expect([session.hasShown("guards"), session.get("session_id")])
    .toEqual([true, SOUND.session_id]);
  expect(one.journal.entries).toEqual([]);
});

test("an empty state file is written over", () => {
  const directory = scratchDirectory();
  const { session, journal, files } = sessionIn(directory);
  writeFileSync(files.state, "");
  expect([session.markOnce("a"), session.markOnce("a")]).toEqual([true, false]);
  expect(JSON.parse(readFileSync(files.state, "utf8")).claude_session_id).toBe("s1");
  expect(journal.codes()).toEqual(["SESSION_CORRUPTED"]);
});

const FOREIGN = [
  ["settings.json", '{"permissions":{}}'],
  ["empty.json", ""],
  ["claude-session-s2.json", '{"mine":true}'],
];

test.each(FOREIGN)("CLAUDE_SESSION_FILE: %s is left alone, and the session kept elsewhere", (
  name,
  content,
) => {
  const directory = scratchDirectory();
  const path = `${directory}/${name}`;
  writeFileSync(path, content);
  const { session, journal, files } = sessionIn(directory, { env: { CLAUDE_SESSION_FILE: path } });
  expect([session.markOnce("a"), session.markOnce("a")]).toEqual([true, false]);
  expect(files.state).toBe(`${directory}/claude-session-s1.json`);
  expect(journal.codes()).toEqual(["STATE_DIRECTORY_REFUSED"]);
  expect(readFileSync(path, "utf8")).toBe(content);
  expect(readdirSync(directory)).not.toContain(`${name}.lock`);
});

test.each(FOREIGN)("CLAUDE_SESSION_FILE: %s that is put there later is left alone", (
  name,
  content,
) => {
  const directory = scratchDirectory();
  const path = `${directory}/${name}`;
  const { session, journal } = sessionIn(directory, { env: { CLAUDE_SESSION_FILE: path } });
  session.set("a", 1);
  writeFileSync(path, content);
  const refused = expect.objectContaining({ code: "FILE_CORRUPTED" });
  expect(session.markOnce("a")).toBe(true);
  expect(() => session.set("a", 1)).toThrow(refused);
  expect(() => session.clear()).toThrow(refused);
  expect(new Set(journal.codes())).toEqual(new Set(["FILE_CORRUPTED"]));
  expect(readFileSync(path, "utf8")).toBe(content);
});

test("CLAUDE_SESSION_FILE: what is put there while a change is made is not replaced", () => {
  const directory = scratchDirectory();
  const path = `${directory}/settings.json`;
  const { session } = sessionIn(directory, { env: { CLAUDE_SESSION_FILE: path } });
  for (const prepare of [() => {}, () => session.set("a", 1)]) {
    rmSync(path, { force: true });
    prepare();
    const change = () =>
      session.update((state) => {
        state.changed = true;
        rmSync(path, { force: true });
        writeFileSync(path, "theirs");
      });
    expect(change).toThrow(expect.objectContaining({ code: "FILE_CORRUPTED" }));
    expect(readFileSync(path, "utf8")).toBe("theirs");
  }
});

function nestedSession(levels: number): string {
  const deep = `${"[".repeat(levels)}${"]".repeat(levels)}`;
  return JSON.stringify({ ...SOUND, deep: 0 }).replace('"deep":0', `"deep":${deep}`);
}

function begun(): SessionCase {
  const one = sessionIn(scratchDirectory());
  one.session.markOnce("before");
  return one;
}

function expectBegunAnew(one: SessionCase): void {
  const session = openSession(one.options);
  expect(session.hasShown("before")).toBe(false);
  expect(one.journal.codes()).toEqual(["SESSION_CORRUPTED"]);
  expect([session.markOnce("guards"), session.markOnce("guards")]).toEqual([true, false]);
  expect(JSON.parse(readFileSync(one.files.state, "utf8")).plugins.typescript.initialized)
    .toBe(true);
  expect(one.journal.codes()).toEqual(["SESSION_CORRUPTED"]);
}

function graveOf({ files }: SessionCase): string {
  const graves = readdirSync(files.directory).filter((name) => name.includes(".corrupt-"));
  expect(graves).toHaveLength(1);
  return `${files.directory}/${graves[0]}`;
}
