import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { recordedPayload } from "../support/recorded-payload.ts";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { runTackle } from "../support/tackle-binary.ts";

test("a gate blocks an edit that makes more text than memory holds, and builds none of it", () => {
  const project = scratchDirectory();
  const file_path = `${project}/a.ts`;
  writeFileSync(file_path, "a".repeat(500_000));
  const new_string = `eval(x);${"b".repeat(3_000)}`;
  const tool_input = { file_path, old_string: "a", new_string, replace_all: true };
  const payload = recordedPayload("PreToolUse", { tool_name: "Edit", tool_input });
  const env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: `${project}/state` };
  const { exitCode, stdout, stderr } = runTackle(["typescript", "PreToolUse"], payload, { env });
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("typescript/check-security blocked");
  expect(stderr).toContain("(NOT_LOOKED_AT)");
});
