import { expect, spyOn, test } from "bun:test";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { CodedError } from "../../../lib/platform/coded-error.ts";
import { files } from "../../../lib/platform/files.ts";
import { logDirectory, stateDirectory } from "../../../lib/platform/state-directory.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const USER = process.getuid?.() ?? 0;

/** An environment whose every candidate lies in one scratch directory. */
function places() {
  const base = scratchDirectory();
  for (const name of ["tmp", "run", "home"]) mkdirSync(`${base}/${name}`);
  return {
    base,
    shared: `${base}/tmp/claude-hooks-${USER}`,
    runtime: `${base}/run/claude-hooks`,
    cache: `${base}/home/.cache/claude-hooks`,
    env: { TMPDIR: `${base}/tmp`, XDG_RUNTIME_DIR: `${base}/run`, HOME: `${base}/home` },
  };
}

test("stateDirectory() is made for the user alone, in the temporary directory", () => {
  const { env, shared } = places();
  expect(stateDirectory(env)).toEqual({ path: shared, refused: [] });
  expect(lstatSync(shared).mode & 0o7777).toBe(0o700);
});

test("stateDirectory() costs one lstat when all is well", () => {
  const { env } = places();
  stateDirectory(env);
  const calls = spyOn(files, "linkStatus");
  const made = spyOn(files, "makeDirectory");
  stateDirectory(env);
  expect(calls).toHaveBeenCalledTimes(1);
  expect(made).not.toHaveBeenCalled();
  calls.mockRestore();
  made.mockRestore();
});

test("TACKLE_STATE_DIR moves it, missing parents and final slashes included", () => {
  const { env, base } = places();
  const named = { ...env, TACKLE_STATE_DIR: `${base}/a/b/c//` };
  expect(stateDirectory(named)).toEqual({ path: `${base}/a/b/c`, refused: [] });
  expect(lstatSync(`${base}/a`).mode & 0o777).toBe(0o700);
});

test("an empty TACKLE_STATE_DIR is none", () => {
  const { env, shared } = places();
  expect(stateDirectory({ ...env, TACKLE_STATE_DIR: "" })).toEqual({ path: shared, refused: [] });
});

test.each(
  [
    ["state", "it is not absolute"],
    ["/a/../b", 'it holds a ".." component'],
    ["/a\nb", "it holds a control character"],
    ["/a\0b", "it holds a NUL character"],
    [`/${"x".repeat(300)}`, "the file system answers ENAMETOOLONG"],
    [`/${"x/".repeat(3000)}`, "the file system answers ENAMETOOLONG"],
    ["/dev/null/x", "the file system answers ENOTDIR"],
    ["/dev/null", "it is no directory"],
  ] as const,
)("TACKLE_STATE_DIR=%p is refused", (path, reason) => {
  const { env, shared } = places();
  const found = stateDirectory({ ...env, TACKLE_STATE_DIR: path });
  expect(found).toEqual({ path: shared, refused: [{ path, reason }] });
});

const PLANTED: readonly [string, (path: string, base: string) => void, string][] = [
  ["a link", (path, base) => symlinkSync(`${base}/home`, path), "it is a link"],
  ["a dangling link", (path, base) => symlinkSync(`${base}/none`, path), "it is a link"],
  ["a file", (path) => writeFileSync(path, ""), "it is no directory"],
  ["a FIFO", (path) => void Bun.spawnSync(["mkfifo", path]), "it is no directory"],
  [
    "a world-writable directory",
    (path) => makeWithMode(path, 0o777),
    "its mode is 0777, 0700 is required",
  ],
  [
    "a sticky one, like /tmp",
    (path) => makeWithMode(path, 0o1777),
    "its mode is 1777, 0700 is required",
  ],
  [
    "one that the group can read",
    (path) => makeWithMode(path, 0o750),
    "its mode is 0750, 0700 is required",
  ],
];

function makeWithMode(path: string, mode: number): void {
  mkdirSync(path);
  chmodSync(path, mode);
}

test.each(PLANTED)("%s in its place is refused and left alone", (_what, plant, reason) => {
  const { env, base, shared, runtime } = places();
  plant(shared, base);
  const before = lstatSync(shared);
  expect(stateDirectory(env)).toEqual({ path: runtime, refused: [{ path: shared, reason }] });
  const { mode, ino } = lstatSync(shared);
  expect({ mode, ino }).toEqual({ mode: before.mode, ino: before.ino });
  expect(existsSync(`${base}/none`)).toBe(false);
});

test("another user's directory is refused", () => {
  const { env, shared } = places();
  let foreign = "/";
  if (USER === 0) {
    foreign = `${env.HOME}/foreign`;
    mkdirSync(foreign, { mode: 0o700 });
    chownSync(foreign, 12345, 12345);
  }
  const owner = lstatSync(foreign).uid;
  expect(stateDirectory({ ...env, TACKLE_STATE_DIR: foreign })).toEqual({
    path: shared,
    refused: [{ path: foreign, reason: `it belongs to user ${owner}` }],
  });
});

test("after the runtime directory comes the cache in the home directory", () => {
  const { env, shared, runtime, cache } = places();
  for (const path of [shared, runtime]) writeFileSync(path, "");
  const found = stateDirectory(env);
  expect(found.path).toBe(cache);
  expect(found.refused.map(({ path }) => path)).toEqual([shared, runtime]);
  expect(lstatSync(cache).mode & 0o7777).toBe(0o700);
});

test("where nothing is left the error names each place and reason", () => {
  const { shared } = places();
  writeFileSync(shared, "");
  const env = { TMPDIR: shared.slice(0, shared.lastIndexOf("/")), HOME: "relative" };
  try {
    stateDirectory(env);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({
      code: "STATE_DIRECTORY_REFUSED",
      message:
        `Cannot find a private directory for session state ("${shared}": it is no directory)`,
      context: { refused: [{ path: shared, reason: "it is no directory" }] },
    });
  }
});

test("processes that start together agree on one directory", async () => {
  const { env, shared } = places();
  const script = `${import.meta.dir}/workers/print-state-directory.ts`;
  const children = Array.from(
    { length: 6 },
    () => Bun.spawn([process.execPath, script], { env, stdout: "pipe" }),
  );
  const answers = await Promise.all(children.map((child) => new Response(child.stdout).json()));
  for (const answer of answers) expect(answer).toEqual({ path: shared, refused: [] });
});

test("logDirectory() is CLAUDE_LOG_DIR when nobody else can write there", () => {
  const { env, base } = places();
  const path = `${base}/logs`;
  makeWithMode(path, 0o755);
  expect(logDirectory({ ...env, CLAUDE_LOG_DIR: `${path}/` })).toEqual({ path, refused: [] });
  const missing = `${base}/more/logs`;
  expect(logDirectory({ ...env, CLAUDE_LOG_DIR: missing })).toEqual({ path: missing, refused: [] });
  expect(lstatSync(missing).mode & 0o777).toBe(0o700);
});

test("logDirectory() is the state directory when CLAUDE_LOG_DIR is unset or refused", () => {
  const { env, base, shared } = places();
  expect(logDirectory(env)).toEqual({ path: shared, refused: [] });
  expect(logDirectory({ ...env, CLAUDE_LOG_DIR: "" }).path).toBe(shared);
  const path = `${base}/logs`;
  makeWithMode(path, 0o1777);
  const reason = "its mode is 1777, 0755 or less is required";
  expect(logDirectory({ ...env, CLAUDE_LOG_DIR: path })).toEqual({
    path: shared,
    refused: [{ path, reason }],
  });
});

test("logDirectory() takes a state directory that is known already", () => {
  const state = { path: "/known", refused: [{ path: "/x", reason: "it is a link" }] };
  expect(logDirectory({}, state)).toBe(state);
  expect(logDirectory({ CLAUDE_LOG_DIR: "logs" }, state)).toEqual({
    path: "/known",
    refused: [{ path: "logs", reason: "it is not absolute" }, ...state.refused],
  });
});
