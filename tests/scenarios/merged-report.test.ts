import { beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { recordedPayload, writePayload } from "../support/recorded-payload.ts";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { runTackle } from "../support/tackle-binary.ts";

let project = "";
let env: Record<string, string> = {};

beforeEach(() => {
  project = scratchDirectory();
  mkdirSync(`${project}/.claude`);
  writeFileSync(
    `${project}/package.json`,
    JSON.stringify({ dependencies: { next: "16", react: "19", zod: "4" } }),
  );
  env = {
    CLAUDE_PROJECT_DIR: project,
    TACKLE_STATE_DIR: scratchDirectory(),
    HOME: scratchDirectory(),
  };
});

interface Told {
  readonly decision: string | undefined;
  readonly text: string;
}

function told(payload: Record<string, unknown>): Told {
  const { exitCode, stdout, stderr } = runTackle(["web", "PreToolUse"], payload, { env });
  expect([exitCode, stderr]).toEqual([0, ""]);
  if (stdout === "") return { decision: undefined, text: "" };
  const { permissionDecision: decision, permissionDecisionReason = "", additionalContext = "" } =
    JSON.parse(stdout).hookSpecificOutput;
  return { decision, text: `${permissionDecisionReason}${additionalContext}` };
}

const write = (path: string, text: string) => told(writePayload(`${project}/${path}`, text));

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

const THREE = `import { cookies } from "next/headers";
import { z } from "zod";
export const name = (x: any) => x;
export const token = cookies().get("a");
export const mail = z.string().email();
`;

describe("one report of all hooks of a process", () => {
  test("has one heading, the path once and one line of skills", () => {
    const { decision, text } = write("app/page.tsx", THREE);
    expect(decision).toBeUndefined();
    expect(text).toStartWith(`Tackle: 3 findings in ${project}/app/page.tsx after this edit\n`);
    expect(times(text, "app/page.tsx")).toBe(1);
    expect(times(text, "Skill tool: ")).toBe(1);
    expect(text).toContain("Skill tool: web:guide, args: ");
    for (const rule of ["typescript/any-type", "nextjs-16/sync-request-api"]) {
      expect(text).toContain(rule);
    }
    expect(text).toContain("5: zod-4/string-format-method (check-deprecated-apis) — ");
  });

  test("of three findings takes no more than 900 characters once the skills are known", () => {
    write("app/other.tsx", "import { z } from 'zod';\n");
    const { text } = write("app/page.tsx", THREE);
    const elsewhere = text.replaceAll(project, "/home/someone/site");
    expect(elsewhere.length).toBeLessThanOrEqual(900);
  });

  test("gives one advice for one cause on a line", () => {
    const schema =
      "import { z } from 'zod';\nexport const S = z.object({ email: z.string().email() });\n";
    const { text } = write("src/schema.ts", schema);
    expect(text).toContain("zod-4/string-format-method");
    expect(text).not.toContain("zod-4/email-case");
  });

  test("a refusal comes first and says who can switch it off", () => {
    const { decision, text } = write("src/a.ts", "export const b = (c: any) => eval(c);\n");
    expect(decision).toBe("deny");
    expect(text.split("\n")[1]).toStartWith("1: typescript/dynamic-eval (check-security) — ");
    expect(text).toContain("1: typescript/any-type (check-type-safety) — ");
    expect(text).toContain("Only the user's tackle.json can switch typescript/dynamic-eval off");
  });
});

describe("advice that is not wanted", () => {
  const advised = "export const a = (x: any) => x;\n";
  const settings = (value: unknown) =>
    writeFileSync(`${project}/.claude/tackle.json`, JSON.stringify(value));

  beforeEach(() => {
    write("src/first.ts", "export {};\n");
  });

  test("is answered by a comment on the line before", () => {
    expect(write("src/a.ts", advised).text).toContain("any-type");
    const comment = "// tackle-ignore-next-line typescript/any-type -- a decoder of anything\n";
    expect(write("src/b.ts", `${comment}${advised}`).text).toBe("");
    expect(write("src/c.ts", comment.replace(" -- a decoder of anything", "") + advised).text)
      .toContain("any-type");
    const refused = "// tackle-ignore-next-line typescript/dynamic-eval -- trust me\neval(a);\n";
    expect(write("src/d.ts", refused).decision).toBe("deny");
  });

  test("is lowered by the project's file, which can't lower a refusal", () => {
    settings({ rules: { "typescript/any-type": "off", "typescript/dynamic-eval": "off" } });
    expect(write("src/a.ts", advised).text).toBe("");
    expect(write("src/b.ts", "eval(a);\n").decision).toBe("deny");
  });

  test("is left out with its hook, its plugin, or the file", () => {
    settings({ hooks: { "typescript/check-type-safety": "off" } });
    expect(write("src/a.ts", advised).text).toBe("");
    settings({ plugins: { typescript: "off" } });
    expect(write("src/b.ts", advised).text).toBe("");
    expect(write("src/b.ts", "eval(a);\n").decision).toBe("deny");
    settings({ ignore: ["legacy/**"] });
    expect(write("legacy/a.ts", advised).text).toBe("");
    expect(write("legacy/b.ts", "eval(a);\n").decision).toBe("deny");
  });

  test("is not given on what nobody wrote by hand, but what refuses still does", () => {
    for (const path of ["node_modules/a/b.ts", "dist/a.ts", "src/a.gen.ts"]) {
      expect([path, write(path, advised).text]).toEqual([path, ""]);
    }
    expect(write("src/made.ts", `// @generated by a tool\n${advised}`).text).toBe("");
    expect(write("src/made.ts", "// @generated\neval(a);\n").decision).toBe("deny");
    expect(write("dist/a.ts", "eval(a);\n").decision).toBe("deny");
    expect(write("node_modules/a/b.ts", "eval(a);\n").decision).toBeUndefined();
  });

  test("mistakes in the file are told once a session, and let no refusal pass", () => {
    settings({ rules: { "typescript/no-such": "off" }, colour: true });
    const start = () => {
      const payload = recordedPayload("SessionStart", { cwd: project });
      const { stdout } = runTackle(["web", "SessionStart"], payload, { env });
      return String(JSON.parse(stdout || "{}").systemMessage ?? "");
    };
    expect(start()).toContain(`${project}/.claude/tackle.json:1 rules.typescript/no-such`);
    expect(start()).toBe("");
    expect(write("src/b.ts", "eval(a);\n").decision).toBe("deny");
  });
});
