import { expect, test } from "bun:test";
import type { PackageVersion } from "../../../lib/rules/declared-version.ts";
import { judge } from "../../../lib/rules/judge.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { editOf } from "../../support/edit-of.ts";

const rule: Rule = {
  id: "bad",
  files: { extensions: ["ts"], only: /src\// },
  hint: ["bad"],
  when: [{ in: "code", pattern: /\bbad\b/g }],
  level: "deny",
  since: { package: "react", major: 19, shown: /react\/19/ },
  message: "m",
  advice: "a",
  documentation: "d",
};

/** The levels of what is found. */
function levels(
  version: PackageVersion | undefined,
  { path = "/p/src/a.ts", text = "bad();\n" } = {},
): string[] {
  return judge(editOf(path, undefined, text), {
    plugin: "p",
    rules: [rule],
    markOnce: () => true,
    ...(version !== undefined && { versionOf: () => version }),
  }).map((finding) => finding.rule.level);
}

test("a rule applies from its version on", () => {
  expect(levels(19)).toEqual(["deny"]);
  expect(levels(20)).toEqual(["deny"]);
});

test("a rule is silent for an older version and where the package is not used", () => {
  expect(levels(18)).toEqual([]);
  expect(levels("absent")).toEqual([]);
});

test("a text that shows its version is written for it in any project", () => {
  expect(levels(18, { text: "import 'react/19';\nbad();\n" })).toEqual(["deny"]);
});

test("a rule refuses nothing where the version is not known", () => {
  for (const version of ["unknown", undefined] as const) {
    expect(levels(version)).toEqual(["warn"]);
  }
});

test("a rule for certain paths leaves other files alone", () => {
  expect(levels(19, { path: "/p/lib/a.ts" })).toEqual([]);
});
