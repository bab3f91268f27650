import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { toolCall, toolUseId } from "../tool-call.ts";

const ToolCall = openObject({
  ...toolCall,
  ...toolUseId,
  tool_response: z.unknown().describe("Result as the model reads it, not the structured one")
    .exactOptional(),
});

/** Once after all tool calls of one answer have ended, before the next request. */
export const PostToolBatch = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PostToolBatch"),
    tool_calls: z.array(ToolCall),
  }),
  output: eventOutput("PostToolBatch", additionalContext),
};
