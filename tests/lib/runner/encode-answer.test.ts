import { describe, expect, test } from "bun:test";
import type { AnswerParts } from "../../../lib/hook/answer.ts";
import { encodeAnswer } from "../../../lib/runner/encode-answer.ts";
import type { EventName } from "../../../lib/protocol/event-name.ts";
import { EVENT_SCHEMAS } from "../../../lib/protocol/schema/events.ts";

const CASES: [EventName, AnswerParts, unknown][] = [
  ["PreToolUse", { decision: "deny", reason: "no" }, {
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: "deny",
      permissionDecisionReason: "no",
    },
  }],
  ["PreToolUse", { updatedInput: { command: "ls" }, contexts: ["a", "b"] }, {
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      updatedInput: { command: "ls" },
      additionalContext: "a\n\nb",
    },
  }],
  ["PermissionRequest", { decision: "allow" }, {
    hookSpecificOutput: { hookEventName: "PermissionRequest", decision: { behavior: "allow" } },
  }],
  ["PermissionRequest", { decision: "deny", reason: "no" }, {
    hookSpecificOutput: {
      hookEventName: "PermissionRequest",
      decision: { behavior: "deny", message: "no" },
    },
  }],
  ["PermissionRequest", { updatedInput: { command: "ls" } }, {
    hookSpecificOutput: {
      hookEventName: "PermissionRequest",
      decision: { behavior: "allow", updatedInput: { command: "ls" } },
    },
  }],
  ["Stop", { decision: "block", reason: "not yet" }, { decision: "block", reason: "not yet" }],
  ["PostToolUse", { decision: "block", reason: "bad", contexts: ["why"], messages: ["m"] }, {
    decision: "block",
    reason: "bad",
    systemMessage: "m",
    hookSpecificOutput: { hookEventName: "PostToolUse", additionalContext: "why" },
  }],
  ["PreToolUse", { stop: "enough" }, { continue: false, stopReason: "enough" }],
  ["SessionStart", { contexts: ["c"], specific: { watchPaths: ["/a"] } }, {
    hookSpecificOutput: {
      hookEventName: "SessionStart",
      watchPaths: ["/a"],
      additionalContext: "c",
    },
  }],
  ["PermissionDenied", { specific: { retry: true } }, {
    hookSpecificOutput: { hookEventName: "PermissionDenied", retry: true },
  }],
];

describe("encodeAnswer", () => {
  for (const [event, parts, expected] of CASES) {
    test(`${event} ${JSON.stringify(parts)}`, () => {
      const output = JSON.parse(encodeAnswer(event, parts));
      expect(output).toEqual(expected);
      expect(EVENT_SCHEMAS[event].output.safeParse(output).error).toBeUndefined();
    });
  }

  test("a neutral answer is no output at all", () => {
    expect(encodeAnswer("PreToolUse", {})).toBe("");
    expect(encodeAnswer("PermissionRequest", {})).toBe("");
  });

  test("WorktreeCreate answers with a path, the one answer that is no JSON", () => {
    expect(encodeAnswer("WorktreeCreate", { worktree: "/trees/a" })).toBe("/trees/a\n");
  });

  test("text past 10,000 characters is shortened with a note, on a whole character", () => {
    const long = `${"a".repeat(9_948)}${"😀".repeat(5_000)}`;
    for (const parts of [{ decision: "deny", reason: long }, { contexts: [long] }] as const) {
      const { hookSpecificOutput: output } = JSON.parse(encodeAnswer("PreToolUse", parts));
      const text = output.permissionDecisionReason ?? output.additionalContext;
      expect(text.length).toBeLessThanOrEqual(10_000);
      expect(text).toEndWith("[shortened: 19948 characters, 10000 are the limit]");
      expect(text.isWellFormed()).toBeTrue();
    }
  });

  test("an input that replaces the tool's is never shortened", () => {
    const content = "a".repeat(20_000);
    const output = JSON.parse(encodeAnswer("PreToolUse", { updatedInput: { content } }));
    expect(output.hookSpecificOutput.updatedInput.content).toBe(content);
  });
});
