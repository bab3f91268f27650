import { expect, test } from "bun:test";
import { EVENT_NAMES } from "../../../lib/protocol/event-name.ts";
import { EVENT_TABLE } from "../../../lib/protocol/event-table.ts";
import { EVENT_SCHEMAS } from "../../../lib/protocol/schema/events.ts";
import { recordedPayload } from "../../support/recorded-payload.ts";

test("the table has the events of the schemas, in their order", () => {
  expect(Object.keys(EVENT_TABLE)).toEqual(Object.keys(EVENT_SCHEMAS));
});

test("exit 2 blocks what can be blocked and no more", () => {
  expect(EVENT_NAMES.filter((event) => EVENT_TABLE[event].gate)).toEqual([
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

test.each([...EVENT_NAMES])("what a matcher of %s is compared with is a text there", (event) => {
  const { matcher } = EVENT_TABLE[event];
  if (matcher !== null) expect(recordedPayload(event)[matcher]).toBeString();
});
