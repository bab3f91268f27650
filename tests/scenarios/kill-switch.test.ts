import { describe, expect, test } from "bun:test";
import { writePayload } from "../support/recorded-payload.ts";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { runTackle } from "../support/tackle-binary.ts";

const denied = writePayload("/p/a.ts", 'user.password = Buffer.from(typed).toString("base64");\n');

function decisionUnder(disable: string): string {
  const env = { TACKLE_STATE_DIR: `${scratchDirectory()}/state`, TACKLE_DISABLE: disable };
  const { exitCode, stdout, stderr } = runTackle(["typescript", "PreToolUse"], denied, { env });
  expect([exitCode, stderr]).toEqual([0, ""]);
  if (stdout === "") return "";
  return JSON.parse(stdout).hookSpecificOutput.permissionDecision ?? "no decision";
}

describe("TACKLE_DISABLE", () => {
  test("unset or about others: the Write is denied", () => {
    expect(decisionUnder("")).toBe("deny");
    expect(decisionUnder("react-19,typescript/check-syntax")).toBe("deny");
  });

  test("turns one hook off and leaves the rest", () => {
    expect(decisionUnder("typescript/check-security")).not.toBe("deny");
  });

  test("turns a plugin off, or all: nothing is said", () => {
    expect(decisionUnder("typescript")).toBe("");
    expect(decisionUnder("1")).toBe("");
  });
});
