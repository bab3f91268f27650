import { expect, test } from "bun:test";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hostTarget } from "../../lib/build/target.ts";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { tackleBinary } from "../support/tackle-binary.ts";
import { filesIn, guides, root } from "./markdown.ts";

const TIMEOUT_MS = 60_000;

/** A repository that holds what the guides tell their reader to write, and nothing else. */
function documentedRepository(): { directory: string; written: string[] } {
  const directory = scratchDirectory();
  for (const name of ["lib", "node_modules"]) symlinkSync(join(root, name), join(directory, name));
  for (const name of ["build.ts", "deno.json", "package.json"]) {
    cpSync(join(root, name), join(directory, name));
  }
  const files = guides().flatMap(({ text }) => [...filesIn(text)]);
  for (const [path, content] of files) {
    mkdirSync(join(directory, dirname(path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return { directory, written: files.map(([path]) => path) };
}

function run(directory: string, command: string[], stdin?: unknown) {
  const { exitCode, stdout, stderr } = Bun.spawnSync(command, {
    cwd: directory,
    stdin: new TextEncoder().encode(JSON.stringify(stdin) ?? ""),
    env: { ...process.env, TACKLE_STATE_DIR: `${directory}/state` },
  });
  return { exitCode, stdout: stdout.toString(), stderr: stderr.toString() };
}

test("what the guides show type-checks, passes its tests, builds, and decides", () => {
  const { directory, written } = documentedRepository();
  expect(written).toEqual(expect.arrayContaining([
    "hooks/guard/keep-lockfile.ts",
    "hooks/guard/check-actions.ts",
    "hooks/guard/check-commit.ts",
    "hooks/guard/check-debugger.ts",
    "tests/hooks/guard/check-commit.test.ts",
    "plugins/guard/.claude-plugin/plugin.json",
  ]));
  const sources = written.filter((path) => path.endsWith(".ts"));
  const deno = join(root, "node_modules/.bin/deno");
  for (const words of [["check", "--quiet"], ["lint", "--quiet"], ["fmt", "--check", "--quiet"]]) {
    expect(run(directory, [deno, ...words, ...sources])).toMatchObject({ exitCode: 0 });
  }
  const tests = run(directory, [process.execPath, "test", "./tests"]);
  expect(tests.stderr).toContain(" 3 pass\n 0 fail\n");

  // Made by the first build, and the same for all.
  tackleBinary();
  mkdirSync(join(directory, "dist"));
  symlinkSync(join(root, "dist/runtime"), join(directory, "dist/runtime"));
  const built = run(directory, [process.execPath, "build.ts"]);
  expect([built.stderr, built.exitCode]).toEqual(["", 0]);
  const binary = `plugins/guard/bin/tackle${hostTarget().suffix}`;
  const decide = (tool_name: string, tool_input: object) => {
    const payload = { session_id: "s", hook_event_name: "PreToolUse", tool_name, tool_input };
    const { exitCode, stdout } = run(
      directory,
      [join(directory, binary), "guard", "PreToolUse"],
      payload,
    );
    expect(exitCode).toBe(0);
    return stdout === "" ? undefined : JSON.parse(stdout).hookSpecificOutput;
  };
  const write = (file_path: string, content: string) => decide("Write", { file_path, content });
  expect(decide("Bash", { command: "git add .env" })).toMatchObject({ permissionDecision: "deny" });
  expect(write("/p/bun.lock", "{}")).toMatchObject({ permissionDecision: "deny" });
  expect(write("/p/a.ts", "debugger;\n").additionalContext).toContain("breakpoint");
  expect(write("/p/b.ts", '"use server";\n').additionalContext).toContain("verifySession");
  expect(write("/p/b.ts", '// "use server";\n// debugger\n')).toBeUndefined();
}, TIMEOUT_MS);
