import { expect, test } from "bun:test";
import { homeDirectory, temporaryDirectory } from "../../../lib/platform/directories.ts";

test.each(
  [
    ["/var/tmp", "/var/tmp"],
    ["/var/folders/x/T/", "/var/folders/x/T"],
    ["/", "/"],
    [undefined, "/tmp"],
    ["", "/tmp"],
    ["tmp", "/tmp"],
    ["./tmp", "/tmp"],
    ["/a/../b", "/tmp"],
    ["/a\nb", "/tmp"],
    ["/a\0b", "/tmp"],
    ["/a..b", "/a..b"],
  ] as const,
)("temporaryDirectory() for TMPDIR=%p is %p", (TMPDIR, directory) => {
  expect(temporaryDirectory({ TMPDIR }, "posix")).toBe(directory);
});

test.each(
  [
    [{ TEMP: "C:\\Users\\x\\Temp\\", TMP: "D:\\t" }, "C:\\Users\\x\\Temp"],
    [{ TEMP: "Temp", TMP: "D:\\t" }, "D:\\t"],
    [{ TEMP: "D:\\", TMPDIR: "/tmp" }, "D:\\"],
    [{ TMPDIR: "/tmp" }, "C:/Windows/Temp"],
    [{ TEMP: "C:Temp", TMP: "\\Temp" }, "C:/Windows/Temp"],
  ] as const,
)("temporaryDirectory(%p) on Windows is %p", (env, directory) => {
  expect(temporaryDirectory(env, "windows")).toBe(directory);
});

test("homeDirectory() is HOME, on Windows USERPROFILE, or nothing", () => {
  const env = { HOME: "/home/x/", USERPROFILE: "C:\\Users\\x" };
  expect(homeDirectory(env, "posix")).toBe("/home/x");
  expect(homeDirectory(env, "windows")).toBe("C:\\Users\\x");
  expect(homeDirectory({}, "posix")).toBeUndefined();
  expect(homeDirectory({ HOME: "~" }, "posix")).toBeUndefined();
});
