import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";
import { durationMs, mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** After a tool ran. It can be commented on and its output replaced, not undone. */
export const PostToolUseInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PostToolUse"),
  ...toolCall,
  ...toolUseId,
  ...mcpServer,
  ...durationMs,
  tool_response: z.unknown().describe("Structured result of the tool, of the tool's own shape"),
});
export type PostToolUseInput = z.infer<typeof PostToolUseInput>;

export const PostToolUseOutput = eventOutput(specificOutput("PostToolUse", {
  ...additionalContext,
  classifierContext: z.string().describe("Told to the classifier of auto mode").exactOptional(),
  updatedToolOutput: z.unknown().describe("Replaces the result; ignored in another shape")
    .exactOptional(),
  updatedMCPToolOutput: z.unknown().describe("The same for MCP tools; older name").exactOptional(),
}));
export type PostToolUseOutput = z.infer<typeof PostToolUseOutput>;
