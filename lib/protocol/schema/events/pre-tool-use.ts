import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** Before a tool runs: the place to refuse, ask, or change its input. */
export const PreToolUse = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PreToolUse"),
    ...toolCall,
    ...toolUseId,
    ...mcpServer,
  }),
  output: eventOutput("PreToolUse", {
    permissionDecision: z.enum(["allow", "deny", "ask", "defer"])
      .describe("allow skips the user's own permission prompt").exactOptional(),
    permissionDecisionReason: z.string().exactOptional(),
    updatedInput: z.record(z.string(), z.unknown()).describe("The whole input, not a part")
      .exactOptional(),
    ...additionalContext,
  }),
};
