import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { stopFields } from "../stop-fields.ts";

/** When a subagent wants to end; compaction runs one with an empty `agent_type`. */
export const SubagentStop = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("SubagentStop"),
    ...stopFields,
    agent_id: z.string(),
    agent_type: z.string(),
    agent_transcript_path: z.string(),
  }),
  output: eventOutput("SubagentStop", additionalContext),
};
