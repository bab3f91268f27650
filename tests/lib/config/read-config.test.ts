import { describe, expect, test } from "bun:test";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { refusedPath } from "../../../lib/security/refused-path.ts";
import { claudeDirectory, readConfig } from "../../../lib/config/read-config.ts";
import { places, writeConfig } from "./config-fixture.ts";

const OFF = { rules: { "typescript/any-type": "off" } };

describe("readConfig", () => {
  test("is undefined where neither file is there", () => {
    const { read, home, project } = places();
    expect(read()).toBeUndefined();
    rmSync(`${home}/.claude`, { recursive: true });
    rmSync(`${project}/.claude`, { recursive: true });
    expect(read()).toBeUndefined();
    writeFileSync(`${project}/.claude`, "a file");
    expect(read()).toBeUndefined();
    expect(readConfig({ env: {}, projectDirectory: () => undefined })).toBeUndefined();
  });

  test.each(["user", "project"] as const)("reads the file of the %s alone", (whose) => {
    const { read, write } = places();
    write({ [whose]: OFF });
    const config = read()!;
    expect(config.ruleLevel("typescript/any-type", "warn")).toBe("off");
    expect(config.problems).toEqual([]);
  });

  test("CLAUDE_CONFIG_DIR names the user's directory, when it is a usable path", () => {
    const { home, read, write } = places();
    mkdirSync(`${home}/elsewhere`, { mode: 0o700 });
    writeConfig(`${home}/elsewhere/tackle.json`, OFF);
    const config = read({ CLAUDE_CONFIG_DIR: `${home}/elsewhere` })!;
    expect(config.files).toEqual([`${home}/elsewhere/tackle.json`]);
    write({ user: OFF });
    expect(read({ CLAUDE_CONFIG_DIR: "../elsewhere" })!.files).toEqual([
      `${home}/.claude/tackle.json`,
    ]);
  });

  test("a project that can't be trusted has no file, and takes nothing from the user's", () => {
    const { home, write } = places();
    write({ user: OFF });
    const config = readConfig({
      env: { HOME: home },
      projectDirectory: () => {
        throw refusedPath("CLAUDE_PROJECT_DIR", "..", { reason: "it climbs" });
      },
    });
    expect(config!.ruleLevel("typescript/any-type", "warn")).toBe("off");
    expect(() =>
      readConfig({
        env: {},
        projectDirectory: () => {
          throw new TypeError("a bug");
        },
      })
    ).toThrow("a bug");
  });

  test("in the home directory both are one file, and it is the user's", () => {
    const { home, write } = places();
    write({ user: { rules: { "typescript/dynamic-eval": "off" } } });
    const names = {
      plugins: new Map(),
      refusing: new Set<string>(),
      rules: new Map([["typescript/dynamic-eval", "deny" as const]]),
    };
    const config = readConfig({
      env: { HOME: home },
      projectDirectory: () => home,
      knownNames: () => names,
    })!;
    expect(config.files).toEqual([`${home}/.claude/tackle.json`]);
    // Not the home that the system knows, so a project may have brought it along.
    expect(config.ruleLevel("typescript/dynamic-eval", "deny")).toBe("deny");
    expect(config.problems.map(({ message }) => message).join()).toContain(
      "this one does not count, it lies in the project",
    );
  });
});

describe("what can't be read changes nothing and is told", () => {
  function problemsOf(spoil: (path: string, base: string) => void, whose: "user" | "project") {
    const made = places();
    const path = whose === "user" ? made.userPath : made.projectPath;
    spoil(path, made.home);
    const config = made.read()!;
    expect(config.ruleLevel("typescript/any-type", "warn")).toBe("warn");
    expect(config.isOff("typescript", "typescript/recommend-skills", false)).toBeUndefined();
    expect(config.leavesAlone(`${made.project}/x.ts`, "advice")).toBe(false);
    expect(config.problems.map(({ file, line, key }) => [file, line, key])).toEqual([[
      path,
      1,
      "",
    ]]);
    return config.problems[0]!.message;
  }

  for (const whose of ["user", "project"] as const) {
    test(`a link (${whose})`, () => {
      const linked = problemsOf((path, base) => {
        writeConfig(`${base}/linked.json`, OFF);
        symlinkSync(`${base}/linked.json`, path);
      }, whose);
      expect(linked).toBe("can't be read: it is a link, and links are not followed");
    });

    test(`a directory, a FIFO, a large file (${whose})`, () => {
      expect(problemsOf((path) => mkdirSync(path), whose)).toBe(
        "can't be read: it is no regular file",
      );
      expect(problemsOf((path) => void Bun.spawnSync(["mkfifo", path]), whose)).toBe(
        "can't be read: it is no regular file",
      );
      const large = problemsOf((path) => writeConfig(path, " ".repeat(65_537)), whose);
      expect(large).toBe("can't be read: 65537 bytes, the limit is 65536");
    });

    test(`no JSON (${whose})`, () => {
      expect(problemsOf((path) => writeConfig(path, '{"rules": {},}'), whose)).toBe(
        "is no JSON from column 14 on",
      );
      expect(problemsOf((path) => writeConfig(path, ""), whose)).toBe(
        "is no JSON from column 1 on",
      );
      expect(problemsOf((path) => writeConfig(path, "[]"), whose)).toBe(
        "must be an object, not a list",
      );
      expect(problemsOf((path) => writeConfig(path, "[".repeat(60_000)), whose)).toStartWith(
        "is no JSON",
      );
    });
  }

  test("a project's directory that is a link out of the project", () => {
    const { home, project, read } = places();
    rmSync(`${project}/.claude`, { recursive: true });
    symlinkSync(`${home}/.claude`, `${project}/.claude`);
    mkdirSync(`${home}/other`, { mode: 0o700 });
    writeConfig(`${home}/.claude/tackle.json`, OFF);
    const config = read({ CLAUDE_CONFIG_DIR: `${home}/other` })!;
    expect(config.ruleLevel("typescript/any-type", "warn")).toBe("warn");
    expect(config.problems.map(({ message }) => message)).toEqual([
      "can't be read: a link leads out of the project",
    ]);
  });

  test("directories whose links form a loop", () => {
    const { home, project, read } = places();
    for (const base of [home, project]) {
      rmSync(`${base}/.claude`, { recursive: true });
      symlinkSync(".claude", `${base}/.claude`);
    }
    const config = read()!;
    expect(config.ruleLevel("typescript/any-type", "warn")).toBe("warn");
    expect(config.problems).toHaveLength(2);
  });

  test("a byte order mark is no mistake", () => {
    const { read, write } = places();
    write({ project: `\ufeff${JSON.stringify(OFF)}` });
    expect(read()!.ruleLevel("typescript/any-type", "warn")).toBe("off");
    expect(read()!.problems).toEqual([]);
  });
});

test("a project without a file is not looked at further than that", () => {
  const { home, project, write } = places();
  const asked: string[] = [];
  const read = () =>
    readConfig({
      env: { HOME: home, CLAUDE_PROJECT_DIR: project },
      projectDirectory() {
        asked.push(project);
        return project;
      },
    });
  expect(read()).toBeUndefined();
  write({ user: OFF });
  expect(read()!.ruleLevel("typescript/any-type", "warn")).toBe("off");
  expect(asked).toEqual([]);
  write({ project: OFF });
  expect(read()!.files).toHaveLength(2);
  expect(asked).toEqual([project]);
});

test("the user's directory, from the environment", () => {
  expect(claudeDirectory({ CLAUDE_CONFIG_DIR: "/c/", HOME: "/h" })).toBe("/c");
  expect(claudeDirectory({ HOME: "/h" })).toBe("/h/.claude");
  expect(claudeDirectory({})).toBeUndefined();
});

test("where no file is, nothing is loaded that reads one", async () => {
  const built = await Bun.build({
    entrypoints: [`${import.meta.dir}/../../../lib/config/read-config.ts`],
    target: "bun",
    splitting: true,
    throw: true,
  });
  const entry = await built.outputs.find(({ kind }) => kind === "entry-point")!.text();
  expect(entry).toContain("readConfig");
  expect(entry).not.toContain("did you mean");
  expect(entry).not.toContain("ruleLevel");
  const all = await Promise.all(built.outputs.map((output) => output.text()));
  expect(all.join("\n")).not.toMatch(/node_modules|ZodType/);
});
