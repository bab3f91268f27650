import { expect, test } from "bun:test";
import type { PackageVersion } from "../../../lib/rules/declared-version.ts";
import { judgeEdit } from "../../../lib/rules/judge-edit.ts";
import type { Rule } from "../../../lib/rules/rule.ts";

const rule: Rule = {
  id: "bad",
  files: { extensions: ["ts"], only: /src\// },
  hint: /bad/,
  when: [{ in: "code", pattern: /\bbad\b/g }],
  level: "deny",
  since: { package: "react", major: 19 },
  message: "m",
  advice: "a",
  documentation: "d",
};

function judge(version: PackageVersion | undefined, path = "/p/src/a.ts") {
  return judgeEdit({ tool_name: "Write", tool_input: { file_path: path, content: "bad();\n" } }, {
    plugin: "p",
    rules: [rule],
    markOnce: () => true,
    readCurrent: () => undefined,
    ...(version !== undefined && { versionOf: () => version }),
  });
}

test("a rule applies from its version on", () => {
  expect(judge(19)?.refused).toBeTrue();
  expect(judge(20)?.refused).toBeTrue();
});

test("a rule is silent for an older version and where the package is not used", () => {
  expect(judge(18)).toBeUndefined();
  expect(judge("absent")).toBeUndefined();
});

test("a rule refuses nothing where the version is not known", () => {
  for (const version of ["unknown", undefined] as const) {
    expect(judge(version)?.refused).toBeFalse();
    expect(judge(version)?.text).toContain("/p/src/a.ts:1 bad");
  }
});

test("a rule for certain paths leaves other files alone", () => {
  expect(judge(19, "/p/lib/a.ts")).toBeUndefined();
});
