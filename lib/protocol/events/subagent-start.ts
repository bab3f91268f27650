import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";

/** When a subagent starts. */
export const SubagentStartInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("SubagentStart"),
  agent_id: z.string(),
  agent_type: z.string(),
});
export type SubagentStartInput = z.infer<typeof SubagentStartInput>;

export const SubagentStartOutput = eventOutput(specificOutput("SubagentStart", {
  ...additionalContext,
}));
export type SubagentStartOutput = z.infer<typeof SubagentStartOutput>;
