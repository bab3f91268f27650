import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput, watchPaths } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a session starts or its context begins again. */
export const SessionStart = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("SessionStart"),
    source: z.enum(["startup", "resume", "clear", "compact", "fork"]),
    model: z.string().exactOptional(),
    session_title: z.string().exactOptional(),
    seconds_since_last_response: z.number().describe("On resume and fork").exactOptional(),
    context_tokens: z.number().describe("On resume and fork").exactOptional(),
    prompt_cache_likely_expired: z.boolean().describe("On resume and fork").exactOptional(),
    estimated_cache_write_usd: z.number().describe("On resume and fork").exactOptional(),
  }),
  output: eventOutput("SessionStart", {
    ...additionalContext,
    initialUserMessage: z.string().describe("Starts the session without a prompt").exactOptional(),
    sessionTitle: z.string().exactOptional(),
    ...watchPaths,
    reloadSkills: z.boolean().describe("Looks for skills that the hook has installed")
      .exactOptional(),
  }),
};
