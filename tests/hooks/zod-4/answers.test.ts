import { beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { recordedPayload, writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { runTackle } from "../../support/tackle-binary.ts";

const OLD_FORMS = 'import { z } from "zod";\nexport const Email = z.string().email();\n';
const RECOMMENDS = "Skill tool: zod-4:guide, args: validating-schema-basics";

let project = "";
let env: Record<string, string> = {};

beforeEach(() => {
  project = scratchDirectory();
  mkdirSync(`${project}/src`);
  env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: scratchDirectory() };
});

function usesZod(range: string): void {
  writeFileSync(`${project}/package.json`, JSON.stringify({ dependencies: { zod: range } }));
}

/** What the model is told; "" for nothing. The plugin decides nothing, ever. */
function told(payload: Record<string, unknown>, event = "PreToolUse"): string {
  const { exitCode, stdout, stderr } = runTackle(["zod-4", event], payload, { env });
  expect([exitCode, stderr]).toEqual([0, ""]);
  if (stdout === "") return "";
  const { permissionDecision, additionalContext } = JSON.parse(stdout).hookSpecificOutput;
  expect(permissionDecision).toBeUndefined();
  return additionalContext;
}

const write = (text: string, name = "src/a.ts") => told(writePayload(`${project}/${name}`, text));

function edit(from: string, to: string): string {
  const tool_input = { file_path: `${project}/src/a.ts`, old_string: from, new_string: to };
  return told(recordedPayload("PreToolUse", { tool_name: "Edit", tool_input }));
}

describe("by version", () => {
  test("a deprecated form is advice in a Zod 4 project, with line, code and skills", () => {
    usesZod("^4.1.0");
    const text = write(OLD_FORMS);
    expect(text).toContain("2: zod-4/string-format-method");
    expect(text).toContain("z.string().email();");
    expect(text).toContain("Skill tool: zod-4:guide, args: validating-string-formats");
  });

  test("a Zod 3 project, or a library that admits 3, is told nothing", () => {
    usesZod("^3.25.0");
    expect(write(OLD_FORMS)).toBe("");
    usesZod("^3.25.0 || ^4.0.0");
    expect(write(OLD_FORMS)).toBe("");
  });

  test("zod/v4 is Zod 4 in a Zod 3 project too, and zod/v3 is Zod 3 in any", () => {
    usesZod("^3.25.0");
    expect(write(OLD_FORMS.replace('"zod"', '"zod/v4"'))).toContain("string-format-method");
    usesZod("^4.1.0");
    expect(write(OLD_FORMS.replace('"zod"', '"zod/v3"'))).toBe("");
  });
});

describe("a file with old forms", () => {
  beforeEach(() => {
    usesZod("4");
    expect(write("import { z } from 'zod';\n")).toStartWith(RECOMMENDS);
    writeFileSync(`${project}/src/a.ts`, `${OLD_FORMS}const a = 1;\n`);
  });

  test("is not blamed on an unrelated edit, and can be mended", () => {
    expect(edit("const a = 1", "const a = 2")).toBe("");
    expect(edit("z.string().email()", "z.email()")).toBe("");
  });

  test("a second one is told of at its own line", () => {
    const text = edit("const a = 1", "const a = z.string().url()");
    expect(text).toContain("3: zod-4/string-format-method");
    expect(text).not.toContain("src/a.ts:2");
  });
});

describe("package.json", () => {
  const manifest = (zod: string, other: string) =>
    JSON.stringify({ dependencies: { other, zod } }, null, 2);

  test("an edit that asks for Zod 3 is told of, once in a session", () => {
    expect(write(manifest("^3.23.8", "1"), "package.json")).toContain(
      "4: zod-4/zod-3-dependency",
    );
    expect(write(manifest("^3.24.0", "1"), "package.json")).toBe("");
  });

  test("one that leaves it as it was is not", () => {
    writeFileSync(`${project}/package.json`, manifest("^3.23.8", "1"));
    expect(write(manifest("^3.23.8", "2"), "package.json")).toBe("");
  });
});

describe("said once", () => {
  test("skills are named the first time in a session that a file uses Zod", () => {
    usesZod("^4.1.0");
    expect(write("export const a = 1; // zod\n")).toBe("");
    expect(write("import { z } from 'zod';\n")).toContain("validating-schema-basics");
    expect(write("import { z } from 'zod';\n", "src/b.ts")).toBe("");
  });

  test("a tip is not repeated for a second file", () => {
    usesZod("^4.1.0");
    const text = 'import { z } from "zod";\nconst a = z.string().min(2, { message: "x" });\n';
    expect(write(text)).toContain("message-option");
    expect(write(text, "src/b.ts")).toBe("");
  });
});

describe("session start", () => {
  const start = () => told(recordedPayload("SessionStart", { cwd: project }), "SessionStart");

  test("one line for a project with Zod, another for an old one", () => {
    usesZod("^4.1.0");
    expect(start()).toContain("that Zod 4 dropped");
    usesZod("^3.23.0");
    expect(start()).toContain("zod-4:guide, args: migrating-v3-to-v4");
    expect(start()).not.toContain("\n");
  });

  test("nothing where there is no Zod, or no package.json", () => {
    expect(start()).toBe("");
    writeFileSync(`${project}/package.json`, '{"dependencies":{"yup":"1"}}');
    expect(start()).toBe("");
  });
});
