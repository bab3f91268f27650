import { expect, test } from "bun:test";
import { usablePath } from "../../../lib/platform/usable-path.ts";

test.each(
  [
    ["/a/b", "/a/b"],
    ["/a/b///", "/a/b"],
    ["/", "/"],
    ["///", "/"],
    ["/a\\", "/a\\"],
    ["a", undefined],
    ["", undefined],
    [undefined, undefined],
    ["/a/..", undefined],
  ] as const,
)("usablePath(%p) on POSIX is %p", (path, usable) => {
  expect(usablePath(path, "posix")).toBe(usable);
});

test.each(
  [
    ["C:\\a\\b\\", "C:\\a\\b"],
    ["C:/a/", "C:/a"],
    ["C:\\", "C:\\"],
    ["C:\\\\", "C:\\"],
    ["\\\\server\\share\\", "\\\\server\\share"],
    ["/a", undefined],
  ] as const,
)("usablePath(%p) on Windows is %p", (path, usable) => {
  expect(usablePath(path, "windows")).toBe(usable);
});
