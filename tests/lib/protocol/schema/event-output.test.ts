import { describe, expect, test } from "bun:test";
import type { EventName } from "../../../../lib/protocol/event-name.ts";
import { EVENT_NAMES } from "../../../../lib/protocol/event-name.ts";
import { EVENT_SCHEMAS } from "../../../../lib/protocol/schema/events.ts";

function accepts(event: EventName, output: unknown): boolean {
  return EVENT_SCHEMAS[event].output.safeParse(output).success;
}

describe("the output of an event", () => {
  test.each([...EVENT_NAMES])("may be nothing, universal or asynchronous on %s", (event) => {
    expect(accepts(event, {})).toBe(true);
    expect(accepts(event, { systemMessage: "hello", continue: false, stopReason: "r" })).toBe(true);
    expect(accepts(event, { async: true, asyncTimeout: 1000 })).toBe(true);
  });

  test("has the event's own part", () => {
    const deny = { hookEventName: "PreToolUse", permissionDecision: "deny" };
    expect(accepts("PreToolUse", { hookSpecificOutput: deny })).toBe(true);
    const allow = { behavior: "allow", updatedInput: { command: "ls" } };
    const answer = { hookEventName: "PermissionRequest", decision: allow };
    expect(accepts("PermissionRequest", { hookSpecificOutput: answer })).toBe(true);
  });

  test.each<[string, EventName, unknown]>([
    ["a part of another event", "PreToolUse", {
      hookSpecificOutput: { hookEventName: "PostToolUse", additionalContext: "x" },
    }],
    ["a part without its name", "PreToolUse", {
      hookSpecificOutput: { permissionDecision: "deny" },
    }],
    ["a part where the event has none", "SessionEnd", {
      hookSpecificOutput: { hookEventName: "SessionEnd", additionalContext: "x" },
    }],
    ["a decision of its own", "PreToolUse", {
      hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision: "refuse" },
    }],
    ["a misspelt field", "Stop", { decison: "block" }],
    ["a misspelt field within", "Stop", {
      hookSpecificOutput: { hookEventName: "Stop", additionalcontext: "x" },
    }],
    ["a list", "Stop", [{ decision: "block" }]],
  ])("has not %s", (_, event, output) => {
    expect(accepts(event, output)).toBe(false);
  });
});
