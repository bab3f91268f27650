import { expect, test } from "bun:test";
import fc from "fast-check";
import { globDefect } from "../../../lib/config/glob-defect.ts";

test.each([
  "vendor/**",
  "**/*.generated.ts",
  "src/{a,b}/*.[jt]s",
  "a..b/...",
  "[]]",
  "[!]a].ts",
  "with space/ünï?.ts",
])("%p can stand for paths", (pattern) => {
  expect(globDefect(pattern)).toBeUndefined();
});

test.each(
  [
    ["", "is empty"],
    ["a".repeat(201), "has 201 characters, the limit is 200"],
    ["a\nb", "holds a control character"],
    ["a\\b", 'holds a "\\": write "/" between names'],
    ["!a.ts", 'begins with "!": a pattern can\'t take anything out again'],
    ["/etc/**", "must be relative to the project's root"],
    ["C:/x", "must be relative to the project's root"],
    ["vendor/", "names no file: add ** for all that lies in the directory"],
    ["../x", 'holds a ".." component'],
    ["a/../b", 'holds a ".." component'],
    ["./a", 'holds an empty or "." component'],
    ["a//b", 'holds an empty or "." component'],
    ["[a", "has a bracket or brace without its counterpart"],
    ["a]", "has a bracket or brace without its counterpart"],
    ["{a", "has a bracket or brace without its counterpart"],
    ["a}{", "has a bracket or brace without its counterpart"],
    ["[!]", "has a bracket or brace without its counterpart"],
  ] as const,
)("%p: %s", (pattern, defect) => {
  expect(globDefect(pattern)).toBe(defect);
});

test("no pattern makes matching slow", () => {
  const part = fc.constantFrom("*", "**", "**/", "/", "a", "{a,b}", "{*,**}", "[a-z]", "?", "*a*");
  const pattern = fc.array(part, { maxLength: 80 }).map((parts) => parts.join("").slice(0, 200));
  const path = `${"ab/".repeat(1000)}${"a".repeat(1000)}`;
  // One that went through all ways to match would not end before the test's own limit.
  const isAnswered = (text: string) => typeof new Bun.Glob(text).match(path) === "boolean";
  fc.assert(fc.property(pattern, isAnswered), { numRuns: 2000 });
});
