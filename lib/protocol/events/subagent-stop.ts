import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";
import { stopFields } from "../stop-fields.ts";

/** When a subagent wants to end; compaction runs one with an empty `agent_type`. */
export const SubagentStopInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("SubagentStop"),
  ...stopFields,
  agent_id: z.string(),
  agent_type: z.string(),
  agent_transcript_path: z.string(),
});
export type SubagentStopInput = z.infer<typeof SubagentStopInput>;

export const SubagentStopOutput = eventOutput(specificOutput("SubagentStop", {
  ...additionalContext,
}));
export type SubagentStopOutput = z.infer<typeof SubagentStopOutput>;
