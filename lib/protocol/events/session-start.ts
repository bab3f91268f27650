import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";
import { watchPaths } from "../watch-paths.ts";

/** When a session starts or its context begins anew. */
export const SessionStartInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("SessionStart"),
  source: z.enum(["startup", "resume", "clear", "compact", "fork"]),
  model: z.string().exactOptional(),
  session_title: z.string().exactOptional(),
  seconds_since_last_response: z.number().describe("On resume and fork").exactOptional(),
  context_tokens: z.number().describe("On resume and fork").exactOptional(),
  prompt_cache_likely_expired: z.boolean().describe("On resume and fork").exactOptional(),
  estimated_cache_write_usd: z.number().describe("On resume and fork").exactOptional(),
});
export type SessionStartInput = z.infer<typeof SessionStartInput>;

export const SessionStartOutput = eventOutput(specificOutput("SessionStart", {
  ...additionalContext,
  initialUserMessage: z.string().describe("Starts the session without a prompt").exactOptional(),
  sessionTitle: z.string().exactOptional(),
  ...watchPaths,
  reloadSkills: z.boolean().describe("Looks for skills that the hook has installed")
    .exactOptional(),
}));
export type SessionStartOutput = z.infer<typeof SessionStartOutput>;
