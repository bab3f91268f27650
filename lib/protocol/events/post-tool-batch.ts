import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";
import { toolCall, toolUseId } from "../tool-call.ts";

const ToolCall = openObject({
  ...toolCall,
  ...toolUseId,
  tool_response: z.unknown().describe("Result as the model reads it, not the structured one")
    .exactOptional(),
});

/** Once after all tool calls of one answer have ended, before the next request. */
export const PostToolBatchInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PostToolBatch"),
  tool_calls: z.array(ToolCall),
});
export type PostToolBatchInput = z.infer<typeof PostToolBatchInput>;

export const PostToolBatchOutput = eventOutput(specificOutput("PostToolBatch", {
  ...additionalContext,
}));
export type PostToolBatchOutput = z.infer<typeof PostToolBatchOutput>;
