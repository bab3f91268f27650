import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { ignoredLines } from "../../../lib/rules/ignored-lines.ts";
import { codeText } from "../../../lib/source/code-text.ts";

const RULE = "typescript/any-type";

function linesIgnored(text: string, rule = RULE): number[] {
  const isIgnored = ignoredLines(text);
  return text.split("\n").map((_, index) => index + 1).concat(text.split("\n").length + 1)
    .filter((line) => isIgnored(rule, line));
}

describe("a comment on the line before", () => {
  test.each([
    `// tackle-ignore-next-line ${RULE} -- the driver's own type`,
    `/* tackle-ignore-next-line ${RULE} -- the driver's own type */`,
    `{/* tackle-ignore-next-line ${RULE} -- the driver's own type */}`,
    `# tackle-ignore-next-line ${RULE} -- the driver's own type`,
    `<!-- tackle-ignore-next-line ${RULE} -- the driver's own type -->`,
    `\t//tackle-ignore-next-line  ${RULE}  --  ok`,
    `/* tackle-ignore-next-line a/b,${RULE} , c/d -- ünï */ // more`,
    `// tackle-ignore-next-line ${RULE} -- a reason -- and more\r`,
  ])("%p", (comment) => {
    expect(linesIgnored(`\n${comment}\nlet x: any;\nlet y: any;\n`)).toEqual([3]);
  });
});

describe("does not count", () => {
  test.each([
    `// tackle-ignore-next-line ${RULE}`,
    `// tackle-ignore-next-line ${RULE} --`,
    `// tackle-ignore-next-line ${RULE} -- `,
    `/* tackle-ignore-next-line ${RULE} -- */`,
    `{/* tackle-ignore-next-line ${RULE} -- */}`,
    `<!-- tackle-ignore-next-line ${RULE} -->`,
    `<!-- tackle-ignore-next-line ${RULE} -- -->`,
    `// tackle-ignore-next-line -- a reason`,
    `// tackle-ignore-next-line typescript/* -- a reason`,
    `// tackle-ignore-next-line any-type -- a reason`,
    `// tackle-ignore-next-line ${RULE} a reason`,
    `// tackle-ignore-next-line ${RULE},, a/b -- a reason`,
    `// tackle-ignore-next-lines ${RULE} -- a reason`,
    `// tackle-ignore-next-line${RULE} -- a reason`,
    `// tackle-ignore-next-line\n// ${RULE} -- a reason`,
  ])("%p", (comment) => {
    expect(linesIgnored(`${comment}\nlet x: any;\n`)).toEqual([]);
  });
});

test("holds for the rules that are named, each on its own line", () => {
  const text =
    `// tackle-ignore-next-line a/b -- one\n\n// tackle-ignore-next-line a/c, d/e -- two`;
  expect([linesIgnored(text, "a/b"), linesIgnored(text, "a/c"), linesIgnored(text, "d/e")])
    .toEqual([[2], [4], [4]]);
  expect(linesIgnored(text, "a/d")).toEqual([]);
});

test("a string is no comment, seen through the comments view", () => {
  const source = [
    'const text = "tackle-ignore-next-line a/b -- in a string";',
    "use(text);",
    "// tackle-ignore-next-line a/b -- in a comment",
    "use(text);",
  ].join("\n");
  expect(linesIgnored(codeText(source, "ts").comments, "a/b")).toEqual([4]);
});

test("any text, also the word thousands of times in one line", () => {
  const part = fc.constantFrom(
    "tackle-ignore-next-line",
    " a/b",
    " -- ",
    "x",
    "\n",
    ",",
    "\r",
    " ",
  );
  fc.assert(fc.property(fc.array(part), (parts) => {
    for (const line of linesIgnored(parts.join(""), "a/b")) expect(line).toBeGreaterThan(1);
  }));
  const long = "tackle-ignore-next-line a/b ".repeat(18_000);
  expect(ignoredLines(long)("a/b", 2)).toBe(false);
  expect(ignoredLines(`${long} -- x`)("a/b", 2)).toBe(true);
});
