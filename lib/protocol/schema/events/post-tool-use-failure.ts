import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { durationMs, mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** After a tool failed. */
export const PostToolUseFailure = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PostToolUseFailure"),
    ...toolCall,
    ...toolUseId,
    ...mcpServer,
    ...durationMs,
    error: z.string(),
    is_interrupt: z.boolean().describe("True when the user interrupted it").exactOptional(),
  }),
  output: eventOutput("PostToolUseFailure", additionalContext),
};
