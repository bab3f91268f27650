import { expect, test } from "bun:test";
import { EVENT_NAMES } from "../../../lib/protocol/event-name.ts";
import { EXIT, EXIT_TWO } from "../../../lib/protocol/exit-code.ts";

test("the exit codes are the host's", () => {
  expect(EXIT).toEqual({ ok: 0, nonBlocking: 1, block: 2 });
});

test("what exit 2 does is said of every event", () => {
  expect(Object.keys(EXIT_TWO)).toEqual([...EVENT_NAMES]);
});

test("exit 2 blocks what can be blocked and no more", () => {
  const blocking = EVENT_NAMES.filter((event) => EXIT_TWO[event].blocks);
  expect(blocking).toEqual([
    "PreToolUse",
    "PostToolBatch",
    "UserPromptSubmit",
    "UserPromptExpansion",
    "Stop",
    "SubagentStop",
    "PreCompact",
    "TeammateIdle",
    "TaskCreated",
    "TaskCompleted",
    "Elicitation",
    "ElicitationResult",
    "ConfigChange",
    "WorktreeCreate",
  ]);
});
