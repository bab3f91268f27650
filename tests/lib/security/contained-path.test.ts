import { expect, test } from "bun:test";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { containedPath } from "../../../lib/security/contained-path.ts";
import { refusalOf } from "../../support/refusal-of.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

function project() {
  const outer = scratchDirectory();
  const base = `${outer}/project`;
  mkdirSync(`${base}/src`, { recursive: true });
  mkdirSync(`${outer}/project-secret`);
  writeFileSync(`${base}/src/a.ts`, "");
  writeFileSync(`${outer}/secret`, "");
  return { outer, base };
}

test.each(
  [
    ["src/a.ts", "/src/a.ts"],
    ["./src//a.ts", "/src/a.ts"],
    ["src/new.ts", "/src/new.ts"],
    ["new/deep/er.ts", "/new/deep/er.ts"],
    ["a..b", "/a..b"],
    [".", ""],
  ] as const,
)("containedPath(base, %p) is inside", (path, rest) => {
  const { base } = project();
  expect(containedPath(base, path)).toBe(`${base}${rest}`);
  expect(containedPath(base, `${base}/${path}`)).toBe(`${base}${rest}`);
  expect(containedPath(`${base}/`, path)).toBe(`${base}${rest}`);
});

test.each(["../secret", "src/../../secret", "..\\secret", "src/..", "", "a\0b", "a\nb"])(
  "containedPath(base, %p) is refused by its text",
  (path) => {
    expect(refusalOf(() => containedPath(project().base, path))).toMatch(/it holds|it is empty/);
  },
);

test("an absolute path elsewhere is outside, a longer name of the base too", () => {
  const { base, outer } = project();
  for (const path of ["/", "/etc/passwd", outer, `${outer}/secret`, `${outer}/project-secret/x`]) {
    expect(refusalOf(() => containedPath(base, path))).toBe(`it leads outside "${base}"`);
  }
});

test("links that stay inside are resolved", () => {
  const { base } = project();
  symlinkSync("src", `${base}/link`);
  symlinkSync(`${base}/src/a.ts`, `${base}/absolute`);
  expect(containedPath(base, "link/a.ts")).toBe(`${base}/src/a.ts`);
  expect(containedPath(base, "link/new.ts")).toBe(`${base}/src/new.ts`);
  expect(containedPath(base, "absolute")).toBe(`${base}/src/a.ts`);
});

test("a base that is a link is resolved first", () => {
  const { base, outer } = project();
  symlinkSync("project", `${outer}/alias`);
  expect(containedPath(`${outer}/alias`, "src/a.ts")).toBe(`${base}/src/a.ts`);
  expect(containedPath(`${outer}/alias`, `${outer}/alias/src/a.ts`)).toBe(`${base}/src/a.ts`);
  expect(containedPath(`${outer}/alias`, `${base}/src/a.ts`)).toBe(`${base}/src/a.ts`);
});

test("links that lead outside are refused, for what is not there yet as well", () => {
  const { base, outer } = project();
  symlinkSync(outer, `${base}/out`);
  symlinkSync("../../secret", `${base}/src/file`);
  symlinkSync("out/project/src/file", `${base}/twice`);
  for (const path of ["out", "out/secret", "out/new/deep", "src/file", "twice"]) {
    expect(refusalOf(() => containedPath(base, path))).toBe(`it leads outside "${base}"`);
  }
  expect(containedPath(base, "out/project/src/a.ts")).toBe(`${base}/src/a.ts`);
});

test("dangling links are refused, wherever they point", () => {
  const { base, outer } = project();
  symlinkSync(`${outer}/none`, `${base}/out`);
  symlinkSync("none", `${base}/in`);
  for (const path of ["out", "in", "out/x", "in/x/y"]) {
    expect(refusalOf(() => containedPath(base, path))).toBe("it is a link that leads nowhere");
  }
});

test("link loops are refused", () => {
  const { base } = project();
  symlinkSync("b", `${base}/a`);
  symlinkSync("a", `${base}/b`);
  symlinkSync("self", `${base}/self`);
  for (const path of ["a", "a/x", "self"]) {
    expect(refusalOf(() => containedPath(base, path))).toBe("its links form a loop");
  }
});

test("a file in the place of a directory is refused", () => {
  const { base } = project();
  expect(refusalOf(() => containedPath(base, "src/a.ts/x"))).toBe(
    "the file system answers ENOTDIR",
  );
});

test("a name that is too long is refused", () => {
  const { base } = project();
  const path = "x".repeat(300);
  expect(refusalOf(() => containedPath(base, path))).toBe("the file system answers ENAMETOOLONG");
});

test("a base that is relative, missing or climbing is refused", () => {
  const { base } = project();
  expect(refusalOf(() => containedPath("src", "a.ts"))).toBe("it is not absolute");
  expect(refusalOf(() => containedPath(`${base}/none`, "a.ts"))).toBe("it does not exist");
  expect(refusalOf(() => containedPath(`${base}/..`, "a.ts"))).toBe('it holds a ".." component');
});

test("a directory that cannot be looked into is refused, or looked into by root", () => {
  const { base } = project();
  mkdirSync(`${base}/closed`);
  chmodSync(`${base}/closed`, 0);
  if (process.getuid?.() === 0) {
    expect(containedPath(base, "closed/x")).toBe(`${base}/closed/x`);
  } else {
    expect(refusalOf(() => containedPath(base, "closed/x"))).toBe("the file system answers EACCES");
  }
});
