import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";
import { mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** Before a tool runs: the place to refuse, ask, or change its input. */
export const PreToolUseInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PreToolUse"),
  ...toolCall,
  ...toolUseId,
  ...mcpServer,
});
export type PreToolUseInput = z.infer<typeof PreToolUseInput>;

export const PreToolUseOutput = eventOutput(specificOutput("PreToolUse", {
  permissionDecision: z.enum(["allow", "deny", "ask", "defer"])
    .describe("allow skips the user's own permission prompt").exactOptional(),
  permissionDecisionReason: z.string().exactOptional(),
  updatedInput: z.record(z.string(), z.unknown()).describe("The whole input, not a part")
    .exactOptional(),
  ...additionalContext,
}));
export type PreToolUseOutput = z.infer<typeof PreToolUseOutput>;
