import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a subagent starts. */
export const SubagentStart = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("SubagentStart"),
    agent_id: z.string(),
    agent_type: z.string(),
  }),
  output: eventOutput("SubagentStart", additionalContext),
};
