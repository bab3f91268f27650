import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { LEVELS, type RuleLevel } from "../../../lib/config/settings.ts";
import { configOf, places } from "./config-fixture.ts";

const RULE = "typescript/any-type";
const rules = (level: string, name = RULE) => ({ rules: { [name]: level } });

describe("ruleLevel", () => {
  test.each(
    [
      // own, the user's file, the project's file, the level that holds
      ["warn", undefined, "off", "off"],
      ["warn", undefined, "deny", "deny"],
      ["skill", undefined, "off", "off"],
      ["tip", "warn", "off", "off"],
      ["warn", "off", "tip", "tip"],
      ["warn", "deny", "off", "deny"],
      ["deny", undefined, "off", "deny"],
      ["deny", undefined, "warn", "deny"],
      ["deny", "off", undefined, "off"],
      ["deny", "warn", undefined, "warn"],
      ["deny", "warn", "off", "off"],
      ["deny", "off", "deny", "deny"],
    ] as const,
  )("own %s, user %p, project %p: %s", (own, user, project, level) => {
    const config = configOf({
      user: user ? rules(user) : {},
      project: project ? rules(project) : {},
    });
    expect(config.ruleLevel(RULE, own)).toBe(level);
  });

  test("whatever a project says, it lowers no denial", () => {
    const level = fc.constantFrom(...LEVELS);
    const name = fc.constantFrom(RULE, "typescript/*", "*", "typescript/any-typ", "__proto__");
    fc.assert(
      fc.property(fc.dictionary(name, level), fc.option(level), (project, user) => {
        const made = places();
        made.write({
          user: user ? rules(user) : {},
          project: { rules: project, plugins: { typescript: "off" }, ignore: ["**"] },
        });
        const config = made.read()!;
        if (user === null) expect(config.ruleLevel(RULE, "deny")).toBe("deny");
        if (user === "deny") expect(config.ruleLevel(RULE, "tip")).toBe("deny");
        expect(config.isOff("typescript", "typescript/check-security", true)).toBeUndefined();
        expect(config.leavesAlone(`${made.project}/a.ts`, "deny")).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test("a rule's own name wins over its plugin's wildcard, within one file", () => {
    const own: RuleLevel = "tip";
    const config = configOf({
      user: rules("warn", "typescript/*"),
      project: { rules: { "typescript/*": "off", [RULE]: "warn" } },
    });
    expect(config.ruleLevel(RULE, own)).toBe("warn");
    expect(config.ruleLevel("typescript/bare-generic", own)).toBe("off");
    expect(config.ruleLevel("react-19/any-type", own)).toBe(own);
  });

  test("what no file names keeps its level", () => {
    for (const own of ["deny", "warn", "tip", "skill"] as const) {
      expect(configOf({ project: {} }).ruleLevel(RULE, own)).toBe(own);
    }
  });
});

describe("isOff", () => {
  const skills = "typescript/recommend-skills";
  const security = "typescript/check-security";

  test("names the file and the key", () => {
    const made = places();
    made.write({
      user: { plugins: { "react-19": "off" } },
      project: { hooks: { [skills]: "off" } },
    });
    const config = made.read()!;
    expect(config.isOff("typescript", skills, false)).toBe(`${made.projectPath} hooks.${skills}`);
    expect(config.isOff("react-19", "react-19/check-removed-apis", true)).toBe(
      `${made.userPath} plugins.react-19`,
    );
    expect(config.isOff("typescript", security, true)).toBeUndefined();
  });

  test("a project's file turns off nothing that can refuse", () => {
    const config = configOf({
      project: {
        plugins: { typescript: "off", "react-19": "off" },
        hooks: { [security]: "off", "react-19/check-removed-apis": "off" },
      },
    });
    expect(config.isOff("typescript", skills, false)).toBeString();
    expect(config.isOff("typescript", security, true)).toBeUndefined();
    expect(config.isOff("react-19", "react-19/check-removed-apis", true)).toBeUndefined();
  });

  test("the user's own file turns everything off", () => {
    const config = configOf({ user: { plugins: { typescript: "off" } } });
    expect(config.isOff("typescript", security, true)).toBeString();
  });
});

describe("leavesAlone", () => {
  test("a project's patterns hold for advice, the user's for denials too", () => {
    const made = places();
    made.write({ user: { ignore: ["vendor/**"] }, project: { ignore: ["**/*.gen.ts"] } });
    const config = made.read()!;
    const left = (path: string) =>
      (["advice", "deny"] as const).map((each) =>
        config.leavesAlone(`${made.project}/${path}`, each)
      );
    expect(left("vendor/a/b.ts")).toEqual([true, true]);
    expect(left("src/a.gen.ts")).toEqual([true, false]);
    expect(left("a.gen.ts")).toEqual([true, false]);
    expect(left("src/a.ts")).toEqual([false, false]);
    expect(left("src/vendor/a.ts")).toEqual([false, false]);
  });

  test("a path is what it leads to", () => {
    const made = places();
    made.write({ user: { ignore: ["vendor/**", "*.ts"] } });
    mkdirSync(`${made.project}/vendor`);
    mkdirSync(`${made.project}/src`);
    writeFileSync(`${made.project}/src/a.js`, "");
    symlinkSync("../src", `${made.project}/vendor/linked`);
    symlinkSync("../src/a.js", `${made.project}/vendor/a.js`);
    symlinkSync("vendor", `${made.project}/third-party`);
    const config = made.read()!;
    const left = (path: string) => config.leavesAlone(path, "deny");
    expect(left(`${made.project}/vendor/new.js`)).toBe(true);
    expect(left(`${made.project}/third-party/x.js`)).toBe(true);
    expect(left(`${made.project}/vendor/linked/x.js`)).toBe(false);
    expect(left(`${made.project}/vendor/a.js`)).toBe(false);
    expect(left(`${made.project}/vendor/../src/x.js`)).toBe(false);
    expect(left(`${made.project}2/x.ts`)).toBe(false);
    expect(left("/x.ts")).toBe(false);
    expect(left(made.project)).toBe(false);
    expect(left(`${made.project}/x\0.ts`)).toBe(false);
  });
});
