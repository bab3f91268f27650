import { expect, test } from "bun:test";
import { childPath, parentPath } from "../../../lib/platform/parent-path.ts";

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
