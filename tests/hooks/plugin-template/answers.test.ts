import { beforeEach, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { recordedPayload, writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { runTackle } from "../../support/tackle-binary.ts";

let project = "";
let env: Record<string, string> = {};

beforeEach(() => {
  project = scratchDirectory();
  env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: scratchDirectory() };
});

/** One run as the client does it: payload on stdin, at most one JSON object on stdout. */
function answer(payload: Record<string, unknown>) {
  const event = String(payload["hook_event_name"]);
  const { exitCode, stdout, stderr } = runTackle(["plugin-template", event], payload, { env });
  expect([exitCode, stderr]).toEqual([0, ""]);
  return stdout === "" ? {} : JSON.parse(stdout).hookSpecificOutput;
}

const write = (name: string, text: string) => answer(writePayload(`${project}/${name}`, text));

test("session-start speaks in a project that has a plugin, and in no other", () => {
  expect(answer(recordedPayload("SessionStart"))).toEqual({});
  mkdirSync(`${project}/.claude-plugin`);
  expect(answer(recordedPayload("SessionStart")).additionalContext).toContain("writing-a-hook");
});

test("recommend-skills names a skill once for each kind of file", () => {
  expect(write("a.ts", "").additionalContext).toContain("writing-a-hook");
  expect(write("latest.ts", "")).toEqual({});
  expect(write("a.test.ts", "").additionalContext).toContain("writing-a-hook");
  expect(write("a.js", "").additionalContext).toContain("writing-a-hook");
  expect(write("notes.md", "")).toEqual({});
});

describe("validate-patterns", () => {
  test("refuses a deprecated pattern, with line and advice", () => {
    const { permissionDecision, permissionDecisionReason } = write("a.ts", "DEPRECATED_PATTERN;\n");
    expect(permissionDecision).toBe("deny");
    expect(permissionDecisionReason).toContain("1: plugin-template/deprecated-pattern");
    expect(permissionDecisionReason).toContain("CURRENT_PATTERN");
  });

  test("advises on an unsafe one and decides nothing", () => {
    const { permissionDecision, additionalContext } = write("a.ts", "UNSAFE_PATTERN;\n");
    expect(permissionDecision).toBeUndefined();
    expect(additionalContext).toContain("1: plugin-template/unsafe-pattern");
  });

  test("lets an edit mend a file that was bad", () => {
    writeFileSync(`${project}/a.ts`, "DEPRECATED_PATTERN;\nDEPRECATED_PATTERN;\n");
    const { permissionDecision } = write("a.ts", "CURRENT_PATTERN;\nDEPRECATED_PATTERN;\n");
    expect(permissionDecision).toBeUndefined();
  });
});

test("check-written gives its tip after the edit, once in a session", () => {
  const text = "REVIEW_PATTERN;\n";
  writeFileSync(`${project}/a.ts`, text);
  const tool_input = { file_path: `${project}/a.ts`, content: text };
  const payload = recordedPayload("PostToolUse", { tool_name: "Write", tool_input });
  expect(answer(payload).additionalContext).toContain("1: plugin-template/review-pattern");
  expect(answer(payload)).toEqual({});
});
