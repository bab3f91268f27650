import { describe, expect, test } from "bun:test";
import { EVENT_NAMES, isEventName } from "../../../lib/protocol/event-name.ts";
import { SCHEMAS } from "../../../lib/protocol/schemas.ts";
import { TOOL_RESPONSES } from "../../../lib/protocol/tool-responses.ts";
import { TOOL_INPUTS } from "../../../lib/protocol/tools.ts";
import { recordedPayload } from "./recorded-payload.ts";

const parseToolInput = (tool: unknown, input: unknown): unknown =>
  TOOL_INPUTS[tool as keyof typeof TOOL_INPUTS].parse(input);

describe("the schema of an event", () => {
  test("is there for all 33 events", () => {
    expect(EVENT_NAMES).toHaveLength(33);
    expect(Object.keys(SCHEMAS)).toEqual([...EVENT_NAMES]);
  });

  test.each([...EVENT_NAMES])("parses the recorded payload of %s", (event) => {
    const payload = recordedPayload(event);
    expect(SCHEMAS[event].input.parse(payload) as unknown).toEqual(payload);
  });

  test.each([...EVENT_NAMES])("lets fields of %s through that it does not know", (event) => {
    const payload = {
      ...recordedPayload(event),
      scratchpad_dir: "/tmp/x",
      effort: { level: "low", tokens: 3 },
    };
    expect(SCHEMAS[event].input.parse(payload) as unknown).toEqual(payload);
  });

  test.each([...EVENT_NAMES])("of %s refuses the payload of another event", (event) => {
    const payload = { ...recordedPayload(event), hook_event_name: "Other" };
    expect(SCHEMAS[event].input.safeParse(payload).success).toBe(false);
  });
});

describe("the schema of a tool", () => {
  test.each(["PreToolUse", "PostToolUse", "PostToolUseFailure", "PermissionRequest"] as const)(
    "parses the recorded tool input of %s",
    (event) => {
      const { tool_name, tool_input } = recordedPayload(event);
      expect(parseToolInput(tool_name, tool_input)).toEqual(tool_input);
    },
  );

  test("parses the recorded result of a Write", () => {
    const { tool_response } = recordedPayload("PostToolUse");
    expect(TOOL_RESPONSES.Write.parse(tool_response) as unknown).toEqual(tool_response);
  });

  test("takes Task for the older name of Agent", () => {
    const input = { description: "d", prompt: "p", subagent_type: "general-purpose" };
    expect(parseToolInput("Task", input)).toEqual(parseToolInput("Agent", input));
  });
});

describe("isEventName", () => {
  test("knows this client's events and no others", () => {
    expect(EVENT_NAMES.every(isEventName)).toBe(true);
    expect(["TurnEnd", "pretooluse", "", "constructor", undefined, 3].some(isEventName)).toBe(
      false,
    );
  });
});
