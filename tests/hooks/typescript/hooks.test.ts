import { describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { recordedPayload, writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const root = `${import.meta.dir}/../../..`;

interface Run {
  readonly code: number;
  readonly stderr: string;
  /** The one JSON object on stdout; undefined when there was nothing. */
  readonly output: Record<string, unknown> | undefined;
}

function run(hook: string, payload: unknown, env: Record<string, string> = {}): Run {
  const child = Bun.spawnSync([process.execPath, `${root}/hooks/typescript/${hook}.ts`], {
    stdin: Buffer.from(JSON.stringify(payload)),
    env: { PATH: process.env.PATH ?? "", TACKLE_STATE_DIR: scratchDirectory(), ...env },
  });
  const stdout = child.stdout.toString();
  const output = stdout === "" ? undefined : JSON.parse(stdout).hookSpecificOutput;
  return { code: child.exitCode, stderr: child.stderr.toString(), output };
}

function editPayload(file_path: string, edit: Record<string, unknown>): Record<string, unknown> {
  return recordedPayload("PreToolUse", { tool_name: "Edit", tool_input: { file_path, ...edit } });
}

const neutral = { code: 0, stderr: "", output: undefined };

describe("check-security", () => {
  test("refuses a Write, with line, advice and skill", () => {
    const { code, output } = run(
      "check-security",
      writePayload("/p/a.ts", "const a = 1;\neval(a);\n"),
    );
    expect(code).toBe(0);
    expect(output).toMatchObject({ permissionDecision: "deny" });
    for (
      const part of [
        "2: typescript/dynamic-eval",
        "Instead: ",
        "Skill tool: typescript:guide, args: avoiding-eval",
      ]
    ) {
      expect(output?.["permissionDecisionReason"]).toContain(part);
    }
  });

  test("is neutral where the words stand in comments and strings", () => {
    const content = "// eval(a)\nconst a = 'eval(a)';\nconst b = `password = btoa(x)`;\n";
    expect(run("check-security", writePayload("/p/a.ts", content))).toEqual(neutral);
  });

  test("judges the text that an Edit leaves", () => {
    const path = `${scratchDirectory()}/a.ts`;
    writeFileSync(path, "// run\neval(old);\nconst a = call(b);\n");
    const unrelated = { old_string: "call(b)", new_string: "call(c)" };
    expect(run("check-security", editPayload(path, unrelated))).toEqual(neutral);
    const mended = { old_string: "eval(old)", new_string: "call(old)" };
    expect(run("check-security", editPayload(path, mended))).toEqual(neutral);
    const added = { old_string: "call(b)", new_string: "eval(b)" };
    expect(run("check-security", editPayload(path, added)).output).toMatchObject({
      permissionDecision: "deny",
      permissionDecisionReason: expect.stringContaining(`3: typescript/dynamic-eval`),
    });
  });

  test("sees what two halves of an edit make together", () => {
    const path = `${scratchDirectory()}/a.ts`;
    writeFileSync(path, "const a = run(b);\n");
    const { output } = run(
      "check-security",
      editPayload(path, { old_string: "run", new_string: "eval" }),
    );
    expect(output).toMatchObject({ permissionDecision: "deny" });
  });

  test("advises, and decides nothing, on what is not refused", () => {
    const { output } = run(
      "check-security",
      writePayload("/p/a.ts", "const f = new Function(a);\n"),
    );
    expect(output).toEqual({
      hookEventName: "PreToolUse",
      additionalContext: expect.stringContaining("1: typescript/function-from-text"),
    });
  });

  test("fails closed on a payload without what it must read", () => {
    const payload = recordedPayload("PreToolUse", { tool_input: { file_path: "/p/a.ts" } });
    const { code, stderr, output } = run("check-security", payload);
    expect({ code, output }).toEqual({ code: 2, output: undefined });
    expect(stderr).toContain("content");
  });
});

test("check-type-safety advises with every finding and its line", () => {
  const content = "const a: any = b as C;\nlet d = e!.f;\n";
  const { output } = run("check-type-safety", writePayload("/p/a.ts", content));
  expect(Object.keys(output ?? {})).toEqual(["hookEventName", "additionalContext"]);
  for (
    const place of [
      "1: typescript/any-type",
      "1: typescript/unsafe-assertion",
      "2: typescript/non-null-assertion",
    ]
  ) {
    expect(output?.["additionalContext"]).toContain(place);
  }
  expect(run("check-type-safety", writePayload("/p/a.py", content))).toEqual(neutral);
});

test("check-deprecated-apis advises", () => {
  const { output } = run("check-deprecated-apis", writePayload("/p/a.js", "a.substr(1);\n"));
  expect(output?.["additionalContext"]).toContain("1: typescript/deprecated-substr");
  expect(run("check-deprecated-apis", writePayload("/p/a.js", "a.slice(1);\n"))).toEqual(neutral);
});

test("check-syntax refuses to break a file, and lets a broken one be mended in steps", () => {
  const path = `${scratchDirectory()}/a.ts`;
  const broken = "const a = {\nconst b = 2;\n";
  expect(run("check-syntax", writePayload(path, broken)).output).toMatchObject({
    permissionDecision: "deny",
    permissionDecisionReason: expect.stringContaining("2: typescript/syntax-error"),
  });
  writeFileSync(path, broken);
  const step = run("check-syntax", editPayload(path, { old_string: "b = 2", new_string: "b = 3" }));
  expect(step.output).toMatchObject({
    additionalContext: expect.stringContaining("the syntax error that was there"),
  });
  const whole = { old_string: "a = {", new_string: "a = 1;" };
  expect(run("check-syntax", editPayload(path, whole))).toEqual(neutral);
});

test("validate-typescript advises on the file as written, once", () => {
  const path = `${scratchDirectory()}/a.ts`;
  const content = "namespace A { export const b = 1; }\nel.innerHTML = value;\n";
  writeFileSync(path, content);
  const tool_input = { file_path: path, content };
  const answer = {
    type: "create",
    filePath: path,
    content,
    structuredPatch: [],
    originalFile: null,
  };
  const payload = recordedPayload("PostToolUse", { tool_input, tool_response: answer });
  const { output } = run("validate-typescript", payload);
  expect(output?.["additionalContext"]).toContain(`1: typescript/namespace-declaration`);
  expect(output?.["additionalContext"]).toContain(`2: typescript/unsafe-inner-html`);
  const again = { ...answer, originalFile: content };
  expect(run("validate-typescript", { ...payload, tool_response: again })).toEqual(neutral);
});

test("recommend-skills names skills once per session and kind of file", () => {
  const env = { TACKLE_STATE_DIR: scratchDirectory() };
  const ask = (path: string, session_id = "one") =>
    run("recommend-skills", { ...writePayload(path, ""), session_id }, env).output
      ?.["additionalContext"];
  expect(ask("/p/a.ts")).toContain("avoiding-any-types");
  expect(ask("/p/b.ts")).toBeUndefined();
  expect(ask("/p/tsconfig.json")).toContain("configuring-typescript");
  expect(ask("/p/a.ts", "two")).toContain("avoiding-any-types");
  expect(ask("/p/README.md")).toBeUndefined();
});

test("session-start tells version and strictness of the project", () => {
  const project = scratchDirectory();
  mkdirSync(`${project}/.git`);
  writeFileSync(`${project}/package.json`, '{"devDependencies":{"typescript":"^4.9.5"}}');
  writeFileSync(`${project}/tsconfig.json`, '{ /* "strict": true */ "compilerOptions": {} }');
  const payload = recordedPayload("SessionStart", { cwd: project });
  const context = run("session-start", payload, { CLAUDE_PROJECT_DIR: project }).output
    ?.["additionalContext"];
  expect(context).toContain("TypeScript 4.9; 5 or later");
  expect(context).toContain("`strict` is not set");
});
