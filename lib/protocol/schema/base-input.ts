import { z } from "zod";
import { openObject } from "./open-object.ts";

const Effort = openObject({
  level: z.string().describe("low, medium, high, xhigh or max, as the model really runs"),
});

/** The fields that every event carries. Each event spreads them and may narrow one. */
export const baseInput = {
  session_id: z.string().describe("Session of the host; also CLAUDE_CODE_SESSION_ID"),
  transcript_path: z.string().describe("JSON Lines file of the conversation; may lag behind"),
  cwd: z.string().describe("Current directory of the client, which follows a cd"),
  prompt_id: z.string().describe("Prompt that this belongs to; absent before the first one")
    .exactOptional(),
  permission_mode: z.string().describe("default, acceptEdits, plan, auto, …; on some events only")
    .exactOptional(),
  agent_id: z.string().describe("Subagent; absent on the main thread").exactOptional(),
  agent_type: z.string().describe("Agent type, inside a subagent or under --agent").exactOptional(),
  effort: Effort.describe("Reasoning effort of the turn, on events around tools").exactOptional(),
};
