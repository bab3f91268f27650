import { describe, expect, test } from "bun:test";
import { Answer, type AnswerParts } from "../../../lib/hook/answer.ts";
import type { NamedHook } from "../../../lib/hook/define-hook.ts";
import type { Outcome } from "../../../lib/runner/run-hooks.ts";
import { verdictOf, verdictOfFailure } from "../../../lib/runner/verdict.ts";
import { CodedError } from "../../../lib/platform/coded-error.ts";

function hookNamed(name: string, onError: "open" | "closed"): NamedHook {
  const hook = {
    event: "PreToolUse",
    summary: "",
    timeout: 10,
    onError,
    run: () => undefined,
  } as const;
  return { plugin: "p", name: `p/${name}`, hook };
}

const open = hookNamed("open", "open");
const gate = hookNamed("gate", "closed");
const crash = new CodedError("HOOK_CRASHED", "Error: boom");

function outcome(named: NamedHook, result: AnswerParts | CodedError): Outcome {
  return result instanceof CodedError
    ? { named, answers: [], failure: result, ms: 1 }
    : { named, answers: [new Answer(result)], ms: 1 };
}

const silent = (named: NamedHook): Outcome => ({ named, answers: [], ms: 1 });

const task = { plugin: "p", edit: undefined };

describe("verdictOf", () => {
  test("nothing said is nothing written, exit 0", () => {
    expect(verdictOf("PreToolUse", [silent(open), silent(gate)], task))
      .toEqual({ stdout: "", stderr: [], exitCode: 0, conflicts: [] });
    expect(verdictOf("PreToolUse", [], task)).toMatchObject({ stdout: "", exitCode: 0 });
  });

  test("an open hook that fails alone: exit 1, one line on stderr, empty stdout", () => {
    const verdict = verdictOf("PreToolUse", [outcome(open, crash), silent(gate)], task);
    expect(verdict).toMatchObject({ stdout: "", exitCode: 1 });
    expect(verdict.stderr).toHaveLength(1);
    expect(verdict.stderr[0]).toContain("p/open failed (HOOK_CRASHED): Error: boom");
  });

  test("an open hook that fails takes no other hook's answer away", () => {
    const deny = outcome(gate, { decision: "deny", reason: "no" });
    const verdict = verdictOf("PreToolUse", [outcome(open, crash), deny], task);
    expect(verdict.exitCode).toBe(0);
    expect(JSON.parse(verdict.stdout).hookSpecificOutput.permissionDecision).toBe("deny");
    expect(verdict.stderr).toHaveLength(1);
  });

  test("a gate that fails blocks: exit 2, the reason on stderr, nothing on stdout", () => {
    const advice = outcome(open, { contexts: ["advice"] });
    const verdict = verdictOf("PreToolUse", [advice, outcome(gate, crash)], task);
    expect(verdict).toMatchObject({ stdout: "", exitCode: 2 });
    expect(verdict.stderr[0]).toContain(
      "p/gate blocked: this gate could not decide (HOOK_CRASHED)",
    );
  });

  test("beside a failed gate the reason of a refusal is still told", () => {
    const deny = outcome(open, { decision: "deny", reason: "raw SQL" });
    const verdict = verdictOf("PreToolUse", [deny, outcome(gate, crash)], task);
    expect(verdict.exitCode).toBe(2);
    expect(verdict.stderr).toContain("raw SQL");
  });

  test("a line on stderr is one line, whatever the error holds", () => {
    const nasty = new CodedError("HOOK_CRASHED", "a\nb\x1b[31mred");
    const [line] = verdictOf("PreToolUse", [outcome(open, nasty)], task).stderr;
    expect(line).not.toContain("\n");
    expect(line).not.toContain("\x1b");
  });
});

describe("verdictOfFailure, when no hook could run", () => {
  test("follows the strictest policy of the group", () => {
    const bad = new CodedError("INPUT_INVALID", "no JSON");
    expect(verdictOfFailure(bad, true, "p PreToolUse")).toMatchObject({ stdout: "", exitCode: 2 });
    expect(verdictOfFailure(bad, false, "p PreToolUse")).toMatchObject({ stdout: "", exitCode: 1 });
  });
});
