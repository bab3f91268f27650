import { expect, test } from "bun:test";
import { chownSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { directoryText } from "../../../lib/security/named-directory.ts";
import { projectDirectory } from "../../../lib/security/project-directory.ts";
import { refusalOf } from "../../support/refusal-of.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const CLIMBS = 'it holds a ".." component';

const REFUSED = [
  ["../../etc/passwd", CLIMBS],
  ["..", CLIMBS],
  ["/a/../../etc", CLIMBS],
  ["/x/..", CLIMBS],
  ["/x/../", CLIMBS],
  ["..\\..\\x", CLIMBS],
  ["/x/..\\..\\y", CLIMBS],
  ["a\0b", "it holds a NUL character"],
  ["/a\0/../b", "it holds a NUL character"],
  ["/a\nb", "it holds a control character"],
  ["/a\rb", "it holds a control character"],
  ["/a\tb", "it holds a control character"],
  ["/a\vb", "it holds a control character"],
  ["/a\fb", "it holds a control character"],
  ["/a\x1b[2Jb", "it holds a control character"],
  ["etc", "it is not absolute"],
  ["./etc", "it is not absolute"],
  ["~/x", "it is not absolute"],
  [" ", "it is not absolute"],
  [" /tmp", "it is not absolute"],
  ["/dev/null", "it is no directory"],
  ["/dev/null/x", "the file system answers ENOTDIR"],
  [`/${"x".repeat(300)}`, "the file system answers ENAMETOOLONG"],
] as const;

test.each(REFUSED)("CLAUDE_PROJECT_DIR=%p is refused", (CLAUDE_PROJECT_DIR, reason) => {
  expect(refusalOf(() => projectDirectory({ CLAUDE_PROJECT_DIR }))).toBe(reason);
});

test("a refusal names the variable, with what it holds made visible", () => {
  expect(() => projectDirectory({ CLAUDE_PROJECT_DIR: "/a\x1b[2J\n" })).toThrow(
    'Cannot use CLAUDE_PROJECT_DIR "/a\\x1b[2J\\n": it holds a control character',
  );
});

test.each(
  [
    ["", ""],
    ["/", ""],
    ["//", ""],
    ["/.", ""],
    ["/a..b", "/a..b"],
    ["/...", "/..."],
    ["/with space", "/with space"],
    ["/ünï", "/ünï"],
    ["//a///b/./c/", "/a/b/c"],
  ] as const,
)("CLAUDE_PROJECT_DIR may end in %p", (ending, normal) => {
  const base = scratchDirectory();
  expect(projectDirectory({ CLAUDE_PROJECT_DIR: `${base}${ending}` })).toBe(`${base}${normal}`);
  mkdirSync(`${base}${normal}`, { recursive: true });
  expect(projectDirectory({ CLAUDE_PROJECT_DIR: `${base}${ending}` })).toBe(`${base}${normal}`);
});

test("the file system's root is a directory like any other", () => {
  expect(projectDirectory({ CLAUDE_PROJECT_DIR: "/" })).toBe("/");
});

test("links are resolved, dangling ones and loops refused", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/real`);
  symlinkSync("real", `${base}/link`);
  symlinkSync("none", `${base}/dangling`);
  symlinkSync("loop", `${base}/loop`);
  const at = (name: string) => projectDirectory({ CLAUDE_PROJECT_DIR: `${base}/${name}` });
  expect(at("link")).toBe(`${base}/real`);
  expect(refusalOf(() => at("dangling"))).toBe("it is a link that leads nowhere");
  expect(refusalOf(() => at("loop"))).toBe("its links form a loop");
});

test("CLAUDE_PROJECT_DIR wins over the current directory and its repository", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/repository/.git`, { recursive: true });
  expect(projectDirectory({ CLAUDE_PROJECT_DIR: base }, `${base}/repository`)).toBe(base);
});

test("CLAUDE_PLUGIN_ROOT has no say", () => {
  const base = scratchDirectory();
  const env = { CLAUDE_PLUGIN_ROOT: "/tmp/test" };
  expect(projectDirectory(env, base)).toBe(projectDirectory({}, base));
});

test("unset, it is the nearest directory above that holds a .git", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/a/.git`, { recursive: true });
  mkdirSync(`${base}/a/b/c`, { recursive: true });
  writeFileSync(`${base}/a/b/.git`, "gitdir: elsewhere");
  expect(projectDirectory({}, `${base}/a/b/c`)).toBe(`${base}/a/b`);
  expect(projectDirectory({}, `${base}/a`)).toBe(`${base}/a`);
  expect(projectDirectory({ CLAUDE_PROJECT_DIR: "" }, `${base}/a/b/c/`)).toBe(`${base}/a/b`);
});

test("unset and without a repository, it is the current directory, links resolved", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/a`);
  symlinkSync("a", `${base}/link`);
  expect(projectDirectory({}, `${base}/link`)).toBe(`${base}/a`);
});

test("unset, the process's own directory is where it starts", () => {
  const repository = projectDirectory({}, import.meta.dir);
  expect(projectDirectory({})).toBe(projectDirectory({}, process.cwd()));
  expect(import.meta.dir.startsWith(repository)).toBe(true);
});

test("another user's .git counts for root alone to whom it belongs", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/a/.git`, { recursive: true });
  mkdirSync(`${base}/a/b`);
  if (process.getuid?.() === 0) {
    chownSync(`${base}/a/.git`, 12345, 12345);
    expect(projectDirectory({}, `${base}/a/b`)).toBe(`${base}/a/b`);
  } else {
    expect(projectDirectory({}, `${base}/a/b`)).toBe(`${base}/a`);
  }
});

test.each(REFUSED)("a current directory %p is refused", (cwd, reason) => {
  expect(refusalOf(() => projectDirectory({}, cwd))).toBe(reason);
});

test.each(
  [
    ["C:\\Users\\x\\p\\", "C:/Users/x/p"],
    ["c:/p", "C:/p"],
    ["\\\\server\\share\\p", "//server/share/p"],
  ] as const,
)("on Windows %p is %p", (path, normal) => {
  expect(directoryText("CLAUDE_PROJECT_DIR", path, "windows")).toBe(normal);
});

test.each(
  [
    ["C:\\a\\..\\b", CLIMBS],
    ["C:\\a\\.. \\b", CLIMBS],
    ["..\\..\\x", CLIMBS],
    ["\\Users", "it is not absolute"],
    ["/Users", "it is not absolute"],
    ["C:Users", "it is not absolute"],
    ["\\\\.\\C:\\x", 'it holds a ":" that follows no drive letter'],
    ["\\\\.\\pipe\\x", "it is not absolute"],
    ["C:\\a:b", 'it holds a ":" that follows no drive letter'],
  ] as const,
)("on Windows %p is refused", (path, reason) => {
  expect(refusalOf(() => directoryText("CLAUDE_PROJECT_DIR", path, "windows"))).toBe(reason);
});
