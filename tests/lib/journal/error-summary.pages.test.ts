import { expect, test } from "bun:test";
import { Glob } from "bun";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ERROR_SUMMARIES } from "../../../lib/journal/error-summary.ts";
import { ERROR_CODES } from "../../../lib/platform/error-code.ts";
import { filesIn, guides } from "../../contract/markdown.ts";

const PAGES = `${import.meta.dir}/../../../docs/errors`;

const root = `${import.meta.dir}/../../..`;

/** Tackle's own code, and the hooks that the guides show their reader. */
const emitting = [
  ...[...new Glob("{lib,hooks}/**/*.ts").scanSync({ cwd: root })]
    .map((path) => readFileSync(`${root}/${path}`, "utf8")),
  ...guides().flatMap(({ text }) => [...filesIn(text).values()]),
].join("\n");

test.each(ERROR_CODES)("something emits %s", (code) => {
  // The first argument of a call: what only compares or lists codes does not count.
  expect(emitting).toMatch(new RegExp(String.raw`\(\s*"${code}"`));
});

test("every code has a page and every page a code", () => {
  const pages = readdirSync(PAGES).filter((name) => name !== "README.md");
  expect(pages.toSorted()).toEqual(ERROR_CODES.map((code) => `${code}.md`).toSorted());
});

test.each(ERROR_CODES)("the page of %s begins as the summary says", (code) => {
  const { meaning, remedy } = ERROR_SUMMARIES[code];
  const page = words(readFileSync(`${PAGES}/${code}.md`, "utf8"));
  expect(page).toStartWith(`# ${code} ${meaning} **What to do:** ${remedy} ## When it happens `);
});

test.each(ERROR_CODES)("the page of %s is short and its links lead somewhere", (code) => {
  const page = readFileSync(`${PAGES}/${code}.md`, "utf8");
  const lines = page.trimEnd().split("\n").filter((line) => line !== "");
  expect(lines.length).toBeGreaterThanOrEqual(10);
  expect(lines.length).toBeLessThanOrEqual(25);
  for (const [, target] of page.matchAll(/\]\(([^)]+)\)/g)) {
    expect(existsSync(`${PAGES}/${target}`)).toBe(true);
  }
});

test("the index lists every code in order, with its summary", () => {
  const index = readFileSync(`${PAGES}/README.md`, "utf8");
  const rows = index.split("\n").filter((line) => line.startsWith("| ["));
  expect(rows.map(words)).toEqual(ERROR_CODES.map((code) => {
    const { meaning, remedy } = ERROR_SUMMARIES[code];
    return `| [${code}](${code}.md) | ${meaning} | ${remedy} |`;
  }));
});

function words(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
