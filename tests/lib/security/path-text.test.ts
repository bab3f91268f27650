import { expect, test } from "bun:test";
import fc from "fast-check";
import { pathDefect } from "../../../lib/platform/path-defect.ts";
import { CodedError } from "../../../lib/platform/coded-error.ts";
import { checkPathText, isInside, normalizePath } from "../../../lib/security/path-text.ts";

test.each(["/a/b", "a..b", "src/[...slug]/page.tsx", "C:\\x"])(
  "checkPathText(%p) is itself",
  (text) => {
    expect(checkPathText(text)).toBe(text);
  },
);

test.each([
  "",
  "../../etc/passwd",
  "/a/../../etc",
  "a\0b",
  "..\\..\\x",
  "/x/..",
  "a\tb",
  "a\rb",
  "\x9bx",
])(
  "checkPathText(%p) is PATH_REFUSED",
  (text) => {
    try {
      checkPathText(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CodedError);
      expect(error).toMatchObject({ code: "PATH_REFUSED" });
      // deno-lint-ignore no-control-regex
      expect(String(error)).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
    }
  },
);

test.each(
  [
    ["/a/b", "/a/b"],
    ["/a/b/", "/a/b"],
    ["//a///b", "/a/b"],
    ["/a/./b/.", "/a/b"],
    ["/", "/"],
    ["//", "/"],
    ["./a", "a"],
    [".", "."],
    ["", "."],
    ["/a/../b", "/a/../b"],
    ["/a\\b", "/a\\b"],
  ] as const,
)("normalizePath(%p) on POSIX is %p", (path, normal) => {
  expect(normalizePath(path, "posix")).toBe(normal);
});

test.each(
  [
    ["c:\\a\\b\\", "C:/a/b"],
    ["C:/", "C:/"],
    ["C:\\.\\a", "C:/a"],
    ["\\\\server\\share\\x", "//server/share/x"],
    ["a\\b", "a/b"],
  ] as const,
)("normalizePath(%p) on Windows is %p", (path, normal) => {
  expect(normalizePath(path, "windows")).toBe(normal);
});

test("normalizePath() twice is once", () => {
  const path = fc.string({ unit: fc.constantFrom("/", "\\", ".", "a", ":", "C") });
  fc.assert(
    fc.property(path, fc.constantFrom("posix", "windows"), (text, flavour) => {
      fc.pre(pathDefect(text, flavour) === undefined);
      const once = normalizePath(text, flavour);
      return normalizePath(once, flavour) === once;
    }),
    { examples: [["//.", "windows"]] },
  );
});

test.each(
  [
    ["/a", "/a", true],
    ["/a", "/a/b", true],
    ["/a/", "/a/b", true],
    ["/", "/b", true],
    ["/a", "/ab", false],
    ["/a", "/", false],
    ["/a/b", "/a", false],
    ["/a", "/a/../b", false],
    ["/a", "/a/..", false],
    ["/a", "/A/b", false],
    ["/a", "/a/..b", true],
    ["/a", "/a/b\0", false],
    ["/a", "", false],
  ] as const,
)("isInside(%p, %p) on POSIX is %p", (base, path, inside) => {
  expect(isInside(base, path, "posix")).toBe(inside);
});

test.each(
  [
    ["C:\\a", "c:/A/b", true],
    ["C:\\a", "D:\\a\\b", false],
    ["C:\\", "C:\\b", true],
    ["\\\\s\\share", "//S/share/x", true],
    ["\\\\s\\share", "//s/share2", false],
    ["C:\\a", "C:\\a\\.. \\b", false],
  ] as const,
)("isInside(%p, %p) on Windows is %p", (base, path, inside) => {
  expect(isInside(base, path, "windows")).toBe(inside);
});
