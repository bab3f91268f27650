import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";
import { durationMs, mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** After a tool failed. */
export const PostToolUseFailureInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PostToolUseFailure"),
  ...toolCall,
  ...toolUseId,
  ...mcpServer,
  ...durationMs,
  error: z.string(),
  is_interrupt: z.boolean().describe("True when the user interrupted it").exactOptional(),
});
export type PostToolUseFailureInput = z.infer<typeof PostToolUseFailureInput>;

export const PostToolUseFailureOutput = eventOutput(specificOutput("PostToolUseFailure", {
  ...additionalContext,
}));
export type PostToolUseFailureOutput = z.infer<typeof PostToolUseFailureOutput>;
