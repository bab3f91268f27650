import { expect, test } from "bun:test";
import { matchesFile } from "../../../lib/rules/file-match.ts";

test("matchesFile() takes the extensions less what is excepted", () => {
  const files = { extensions: ["ts"], except: /\.d\.ts$/ };
  expect(matchesFile(files, { path: "/p/a.ts", extension: "ts" })).toBeTrue();
  expect(matchesFile(files, { path: "/p/a.d.ts", extension: "ts" })).toBeFalse();
  expect(matchesFile(files, { path: "/p/a.js", extension: "js" })).toBeFalse();
});

test("matchesFile() takes whole names in any letter case", () => {
  const files = { extensions: [], names: ["package.json"] };
  expect(matchesFile(files, { path: "/p/Package.json", extension: "json" })).toBeTrue();
  expect(matchesFile(files, { path: "/p/my-package.json", extension: "json" })).toBeFalse();
});

test("matchesFile() goes by what a notebook's cells are written in", () => {
  const files = { extensions: ["ts"] };
  expect(matchesFile(files, { path: "/p/a.ipynb", extension: "ts" })).toBeTrue();
});
