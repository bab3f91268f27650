import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { durationMs, mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** After a tool ran. It can be commented on and its output replaced, not undone. */
export const PostToolUse = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PostToolUse"),
    ...toolCall,
    ...toolUseId,
    ...mcpServer,
    ...durationMs,
    tool_response: z.unknown().describe("Structured result of the tool, of the tool's own shape"),
  }),
  output: eventOutput("PostToolUse", {
    ...additionalContext,
    classifierContext: z.string().describe("Told to the classifier of auto mode").exactOptional(),
    updatedToolOutput: z.unknown().describe("Replaces the result; ignored in another shape")
      .exactOptional(),
    updatedMCPToolOutput: z.unknown().describe("The same for MCP tools; older name")
      .exactOptional(),
  }),
};
