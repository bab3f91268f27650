import { beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { recordedPayload, writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { runTackle } from "../../support/tackle-binary.ts";

const INJECTION =
  "export const byName = (name: string) =>\n  prisma.$queryRawUnsafe(`SELECT id FROM users WHERE name = '${name}'`);\n";
const CLIENT = "import { PrismaClient } from '@prisma/client';\n";

let project = "";
let env: Record<string, string> = {};

beforeEach(() => {
  project = scratchDirectory();
  mkdirSync(`${project}/src`);
  env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: scratchDirectory() };
});

function depends(dependencies: Record<string, string>): void {
  writeFileSync(`${project}/package.json`, JSON.stringify({ dependencies }));
}

function answer(payload: Record<string, unknown>, event = "PreToolUse") {
  const { exitCode, stdout, stderr } = runTackle(["prisma-6", event], payload, { env });
  expect([exitCode, stderr]).toEqual([0, ""]);
  return stdout === "" ? {} : JSON.parse(stdout).hookSpecificOutput;
}

const write = (text: string, name = "src/a.ts") => answer(writePayload(`${project}/${name}`, text));
const advice = (text: string, name?: string): string => write(text, name).additionalContext ?? "";

function edit(from: string, to: string) {
  const tool_input = { file_path: `${project}/src/a.ts`, old_string: from, new_string: to };
  return answer(recordedPayload("PreToolUse", { tool_name: "Edit", tool_input }));
}

describe("raw SQL", () => {
  test("with a value in its text is refused, with line, advice and skill", () => {
    const { permissionDecision, permissionDecisionReason } = write(INJECTION);
    expect(permissionDecision).toBe("deny");
    expect(permissionDecisionReason).toContain("2: prisma-6/raw-sql-value");
    expect(permissionDecisionReason).toContain("as a tag");
    expect(permissionDecisionReason).toContain("preventing-sql-injection");
  });

  test("is refused whatever version the project has, and without package.json", () => {
    depends({ "@prisma/client": "^4.0.0" });
    expect(write(INJECTION).permissionDecision).toBe("deny");
  });

  test("with a table's name in its text is advice", () => {
    const { permissionDecision, additionalContext } = write(
      "await prisma.$executeRawUnsafe(`TRUNCATE TABLE ${table}`);\n",
    );
    expect(permissionDecision).toBeUndefined();
    expect(additionalContext).toContain("1: prisma-6/raw-sql-text");
  });

  test("with constant text is a tip, once in a session", () => {
    const text = "await prisma.$queryRawUnsafe('SELECT 1');\n";
    expect(advice(text)).toContain("raw-sql-unsafe-method");
    expect(advice(text, "src/b.ts")).toBe("");
  });
});

describe("a file that was bad", () => {
  beforeEach(() => {
    writeFileSync(`${project}/src/a.ts`, `${INJECTION}${INJECTION.replace("byName", "again")}\n`);
  });

  test("can be mended, one finding at a time", () => {
    const mended =
      "byName = (name: string) =>\n  prisma.$queryRaw`SELECT id FROM users WHERE name = ${name}`";
    const bad = INJECTION.slice(INJECTION.indexOf("byName"), -2);
    expect(edit(bad, mended).permissionDecision).toBeUndefined();
  });

  test("does not stand in the way of another edit", () => {
    expect(edit("export const byName", "const byName").permissionDecision).toBeUndefined();
  });

  test("gets no third one", () => {
    expect(edit("export const byName", `${INJECTION}export const byName`).permissionDecision)
      .toBe("deny");
  });
});

describe("by version", () => {
  const old = `${CLIENT}if (error instanceof Prisma.NotFoundError) throw error;\n`;

  test("what Prisma 6 dropped is advice from there on", () => {
    depends({ "@prisma/client": "^6.2.0" });
    expect(advice(old)).toContain("2: prisma-6/not-found-error");
    depends({ "@prisma/client": "^5.22.0" });
    expect(advice(old)).not.toContain("not-found-error");
  });

  test("schemas are looked at by their project's version", () => {
    const schema = 'generator client {\n  previewFeatures = ["fullTextSearch"]\n}\n';
    depends({ "@prisma/client": "^6.2.0" });
    expect(advice(schema, "prisma/schema.prisma")).toContain(
      "2: prisma-6/renamed-preview-feature",
    );
    depends({ "@prisma/client": "^5.2.0" });
    expect(advice(schema, "prisma/schema.prisma")).not.toContain("renamed-preview-feature");
  });

  test("only a Next.js project is told to keep the client on the global object", () => {
    const text = `${CLIENT}export const prisma = new PrismaClient();\n`;
    depends({ "@prisma/client": "^6.2.0" });
    expect(advice(text)).not.toContain("client-without-global");
    depends({ "@prisma/client": "^6.2.0", next: "^16.0.0" });
    expect(advice(text)).toContain("2: prisma-6/client-without-global");
  });
});

describe("skills, each kind once in a session", () => {
  test("for a schema, a migration, and code that queries", () => {
    expect(advice("model A {\n  id Int @id\n}\n", "prisma/schema.prisma")).toContain(
      "managing-dev-migrations",
    );
    expect(advice("SELECT 1;\n", "prisma/migrations/1_init/migration.sql")).toContain(
      "deploying-production-migrations",
    );
    expect(advice(`${CLIENT}`)).toContain("optimizing-query-selection");
    expect(advice(`${CLIENT}`, "src/b.ts")).toBe("");
  });

  test("for raw SQL and serverless functions beside those for queries, in one answer", () => {
    const text = `${CLIENT}export const a = () => prisma.$queryRaw\`SELECT 1\`;\n`;
    const said = advice(text, "app/api/a/route.ts");
    expect(said).toContain("creating-client-singletons");
    expect(said).toContain("preventing-sql-injection");
    expect(said).toContain("configuring-serverless-clients");
  });

  test("not for what has no part in Prisma", () => {
    expect(advice("export const a = 1; // prisma\n", "app/page.ts")).toBe("");
    expect(advice("exports.up = (knex) => knex.raw('x');\n", "db/migrations/1_init.js")).toBe("");
    expect(advice("import x from 'prismarine-viewer';\n")).toBe("");
  });
});

describe("session start", () => {
  const start = (): string =>
    answer(recordedPayload("SessionStart", { cwd: project }), "SessionStart").additionalContext ??
      "";

  test("says what is checked, and that an old version is old", () => {
    depends({ "@prisma/client": "^6.2.0" });
    expect(start()).toContain("$queryRaw as a tag");
    expect(start()).not.toContain("upgrade");
    depends({ "@prisma/client": "^5.2.0" });
    expect(start()).toContain("prisma-6:guide, args: upgrading-to-prisma-6");
  });

  test("nothing where there is no Prisma", () => {
    expect(start()).toBe("");
    depends({ knex: "3" });
    expect(start()).toBe("");
  });
});
