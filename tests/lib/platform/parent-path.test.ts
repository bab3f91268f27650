import { expect, test } from "bun:test";
import { baseName, childPath, lastSlash, parentPath } from "../../../lib/platform/parent-path.ts";

test.each(
  [
    ["/a/b", "/a"],
    ["/a", "/"],
    ["/", undefined],
    ["/a\\b", "/"],
  ] as const,
)("parentPath(%p) on POSIX is %p", (path, parent) => {
  expect(parentPath(path, "posix")).toBe(parent);
});

test.each(
  [
    ["C:/a/b", "C:/a"],
    ["C:\\a", "C:\\"],
    ["C:/", undefined],
    ["//server/share/a", "//server/share"],
    ["\\\\server\\share", undefined],
  ] as const,
)("parentPath(%p) on Windows is %p", (path, parent) => {
  expect(parentPath(path, "windows")).toBe(parent);
});

test("childPath() puts one slash between", () => {
  expect(childPath("/", "a")).toBe("/a");
  expect(childPath("C:/", "a")).toBe("C:/a");
  expect(childPath("/a", "b")).toBe("/a/b");
});

test.each([["/a/b.c", "b.c"], ["a\\b", "b"], ["C:\\a/b", "b"], ["a", "a"], ["/a/", ""]])(
  "baseName(%p) is %p",
  (path, name) => expect(baseName(path)).toBe(name),
);

test("lastSlash() takes a backslash for one on Windows only", () => {
  expect([lastSlash("/a\\b", "posix"), lastSlash("/a\\b", "windows")]).toEqual([0, 2]);
  expect(lastSlash("a", "posix")).toBe(-1);
});
