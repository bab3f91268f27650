import { expect, test } from "bun:test";
import { problemText } from "../../../lib/config/find-problems.ts";
import { configOf, places } from "./config-fixture.ts";

const ONLY = "only the tackle.json in your own Claude directory can do that";

function told(project: unknown): string[] {
  const made = places();
  made.write({ project });
  return made.read()!.problems.map((problem) => {
    expect(problem.file).toBe(made.projectPath);
    return problemText(problem).slice(made.projectPath.length + 1);
  });
}

test("names that this Tackle has not are told, by line and key, with the one that was meant", () => {
  expect(
    told(`{
  "rules": {
    "typescript/any-typ": "off",
    "any-type/x": "off",
    "typescript/*": "warn"
  },
  "hooks": { "typescript/recommend-skill": "off" },
  "plugins": { "react19": "off", "svelte-5": "off" },
  "rule": {}
}`).filter((text) => !text.includes(ONLY)),
  ).toEqual([
    '3 rules.typescript/any-typ: is no rule of this Tackle; did you mean "typescript/any-type"?',
    "4 rules.any-type/x: is no rule of this Tackle",
    '7 hooks.typescript/recommend-skill: is no hook of this Tackle; did you mean "typescript/recommend-skills"?',
    '8 plugins.react19: is no plugin of this Tackle; did you mean "react-19"?',
    "8 plugins.svelte-5: is no plugin of this Tackle",
    '9 rule: is no setting; did you mean "rules"?',
  ]);
});

test("what a project may not ask for is told", () => {
  expect(told({
    rules: { "typescript/dynamic-eval": "warn", "prisma-6/*": "off", "react-19/*": "deny" },
    hooks: { "typescript/check-security": "off" },
    plugins: { "react-19": "off", "nextjs-16": "off" },
  })).toEqual([
    `3 rules.typescript/dynamic-eval: does not lower typescript/dynamic-eval, which can refuse edits: ${ONLY}; this is the project's`,
    `4 rules.prisma-6/*: does not lower prisma-6/raw-sql-value, prisma-6/raw-fragment-value, which can refuse edits: ${ONLY}; this is the project's`,
    `8 hooks.typescript/check-security: does not switch off typescript/check-security, which can refuse edits: ${ONLY}; this is the project's`,
    `11 plugins.react-19: does not switch off react-19/check-removed-apis, which can refuse edits: ${ONLY}; this is the project's`,
  ]);
});

test("the user's own file may ask for all of it", () => {
  const user = {
    $schema: "https://example.org/tackle.schema.json",
    rules: { "typescript/dynamic-eval": "off", "prisma-6/*": "tip" },
    hooks: { "typescript/check-security": "off" },
    plugins: { "react-19": "off" },
    ignore: ["vendor/**"],
  };
  expect(configOf({ user }).problems).toEqual([]);
});

test("what a project may do is no problem", () => {
  expect(told({
    rules: { "typescript/any-type": "off", "zod-4/*": "tip", "typescript/dynamic-eval": "deny" },
    hooks: { "typescript/recommend-skills": "off" },
    plugins: { "nextjs-16": "off" },
    ignore: ["vendor/**"],
  })).toEqual([]);
});

test("of many problems twenty are told", () => {
  const rules = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`x/y-${at}`, "off"]));
  const all = told({ rules });
  expect(all).toHaveLength(21);
  expect(all.at(-1)).toBe("23 and 980 more");
});

test("keys are made safe to show, and short", () => {
  expect(told({ ["\x1b[2J\n"]: 1 })).toEqual([
    '2 \\u001b[2J\\u000a: is no setting; the settings are "rules", "hooks", "plugins" and "ignore"',
  ]);
  const [long] = told({ rules: { ["x".repeat(5000)]: "off" } });
  expect(long!.length).toBeLessThan(250);
});
