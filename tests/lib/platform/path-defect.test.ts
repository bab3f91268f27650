import { expect, test } from "bun:test";
import { absolutePathDefect, isAbsolute, pathDefect } from "../../../lib/platform/path-defect.ts";

test.each([
  "/a",
  "a",
  "a..b",
  "..a",
  "a..",
  "/x/...",
  "....",
  "/a b/ü/日本",
  "/[...slug]/page.tsx",
  "a:b",
])("%p has no defect", (path) => {
  expect(pathDefect(path, "posix")).toBeUndefined();
});

test.each([
  "..",
  "../x",
  "../../etc/passwd",
  "/a/../../etc",
  "/x/..",
  "/x/../",
  "a/../b",
  "..\\..\\x",
  "a\\..\\b",
  "/a/..\\b",
])("%p holds a parent component", (path) => {
  expect(pathDefect(path, "posix")).toBe('it holds a ".." component');
  expect(pathDefect(path, "windows")).toBe('it holds a ".." component');
});

test.each(["C:\\x\\.. \\y", "C:/x/.../y", "C:/x/.. .", "..  "])(
  "%p may climb on Windows, which drops dots and spaces",
  (path) => {
    expect(pathDefect(path, "windows")).toBe('it holds a ".." component');
  },
);

test("every control character is a defect", () => {
  for (let code = 0; code < 0xa0; code += 1) {
    const defect = pathDefect(`/a${String.fromCharCode(code)}b`, "posix");
    const control = code < 0x20 || code >= 0x7f;
    expect({ code, control: defect !== undefined }).toEqual({ code, control });
  }
  expect(pathDefect("/a\u2028b")).toBe("it holds a control character");
  expect(pathDefect("/a\0b")).toBe("it holds a NUL character");
});

test("an empty path is a defect", () => {
  expect(pathDefect("")).toBe("it is empty");
});

test.each(["C:\\a:stream", "\\\\?\\C:\\x", "C:\\x\\C:\\y"])(
  "%p holds a colon that Windows reads as something else",
  (path) => {
    expect(pathDefect(path, "windows")).toBe('it holds a ":" that follows no drive letter');
  },
);

test.each(["C:\\x", "c:/x", "C:\\", "\\\\server\\share", "//server/share/x"])(
  "%p is absolute on Windows",
  (path) => {
    expect(isAbsolute(path, "windows")).toBe(true);
    expect(absolutePathDefect(path, "windows")).toBeUndefined();
  },
);

test.each([
  "x",
  "\\x",
  "/x",
  "C:x",
  "C:",
  "\\\\.\\pipe\\x",
  "\\\\?\\UNC\\server\\share",
  "\\\\server",
])("%p is not absolute on Windows", (path) => {
  expect(isAbsolute(path, "windows")).toBe(false);
});

test.each(["x", "./x", "~/x", "C:\\x", "\\\\server\\share"])(
  "%p is not absolute on POSIX",
  (path) => {
    expect(absolutePathDefect(path, "posix")).toBe("it is not absolute");
  },
);
