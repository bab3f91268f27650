import { beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { recordedPayload, writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { runTackle } from "../../support/tackle-binary.ts";

const ACTION = "'use server';\nexport async function add() {\n  await db.add();\n}\n";
const CACHED = "import { unstable_cache } from 'next/cache';\nunstable_cache(load);\n";
const MIDDLEWARE = "import 'next/server';\nexport function middleware() {}\n";

let project = "";
let env: Record<string, string> = {};

beforeEach(() => {
  project = scratchDirectory();
  mkdirSync(`${project}/src`);
  env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: scratchDirectory() };
});

function usesNext(range: string): void {
  writeFileSync(`${project}/package.json`, JSON.stringify({ dependencies: { next: range } }));
}

function answer(payload: Record<string, unknown>, event = "PreToolUse"): string | undefined {
  const { exitCode, stdout, stderr } = runTackle(["nextjs-16", event], payload, { env });
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
  return stdout === "" ? undefined : JSON.parse(stdout).hookSpecificOutput.additionalContext;
}

const write = (path: string, text: string) => answer(writePayload(`${project}/${path}`, text));

describe("advice", () => {
  test("names the finding with its line, and the skills", () => {
    usesNext("16.0.1");
    const context = write("lib/posts.ts", CACHED);
    expect(context).toContain("2: nextjs-16/unstable-cache");
    expect(context).toContain("using-cache-directive");
  });

  test("says nothing of Next.js 16 to an older project", () => {
    usesNext("^15.4.0");
    expect(write("lib/posts.ts", CACHED)).toBeUndefined();
    expect(write("middleware.ts", MIDDLEWARE)).toBeUndefined();
  });

  test("speaks of server functions in older projects too, once for a file", () => {
    usesNext("^15.4.0");
    expect(write("lib/add.ts", ACTION)).toContain("1: nextjs-16/unverified-server-action");
    expect(write("lib/add.ts", ACTION)).toBeUndefined();
  });

  test("says nothing in a project without Next.js", () => {
    writeFileSync(`${project}/package.json`, '{"dependencies":{"react":"19"}}');
    expect(write("lib/add.ts", ACTION)).toBeUndefined();
    expect(write("app/page.tsx", "export default 1;\n")).toBeUndefined();
  });

  test("speaks of the middleware file once in a session", () => {
    usesNext("16");
    expect(write("src/middleware.ts", MIDDLEWARE)).toContain("CVE-2025-29927");
    expect(write("src/middleware.ts", MIDDLEWARE)).toBeUndefined();
  });

  test("does not blame an edit for what stood there before", () => {
    usesNext("16");
    writeFileSync(`${project}/src/a.ts`, `${CACHED}const a = 1;\n`);
    const tool_input = {
      file_path: `${project}/src/a.ts`,
      old_string: "const a = 1",
      new_string: "const a = 2",
    };
    expect(answer(recordedPayload("PreToolUse", { tool_name: "Edit", tool_input })))
      .toBeUndefined();
  });
});

describe("recommendations", () => {
  test("come once for each kind of file", () => {
    usesNext("16");
    const page = "export default function Page() {}\n";
    expect(write("app/page.tsx", page)).toContain("implementing-parallel-routes");
    expect(write("app/shop/page.tsx", page)).toBeUndefined();
    expect(write("lib/user-actions.ts", "export {};\n")).toContain("securing-server-actions");
    expect(write("next.config.ts", "export default {};\n")).toContain("image-optimization");
  });

  test("leave other files alone", () => {
    usesNext("16");
    expect(write("lib/transactions.ts", "export {};\n")).toBeUndefined();
    expect(write("app/notes.md", "# notes\n")).toBeUndefined();
    expect(write("lib/application/page.ts", "export {};\n")).toBeUndefined();
  });
});

describe("at the start", () => {
  const start = () => answer(recordedPayload("SessionStart"), "SessionStart");

  test("says the version, and that the middleware file is outdated", () => {
    usesNext("16.1.0");
    expect(start()).toContain("written for Next.js 16;");
    writeFileSync(`${project}/src/middleware.ts`, MIDDLEWARE);
    expect(start()).toContain("src/middleware.ts is deprecated");
  });

  test("says nothing where there is no Next.js", () => {
    writeFileSync(`${project}/package.json`, '{"dependencies":{"react":"19"}}');
    expect(start()).toBeUndefined();
  });
});
