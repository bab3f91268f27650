import { describe, expect, test } from "bun:test";
import { TOOL_INPUTS, TOOL_RESPONSES } from "../../../../lib/protocol/schema/tools.ts";
import { recordedPayload } from "../../../support/recorded-payload.ts";

const parseToolInput = (tool: unknown, input: unknown): unknown =>
  TOOL_INPUTS[tool as keyof typeof TOOL_INPUTS].parse(input);

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
