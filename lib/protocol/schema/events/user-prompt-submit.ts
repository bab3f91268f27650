import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a prompt is submitted, before the model sees it. */
export const UserPromptSubmit = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("UserPromptSubmit"),
    prompt: z.string(),
    source: z.enum(["user", "sdk", "system", "loop_wakeup", "schedule_wakeup", "poll_event"])
      .describe("Who wrote the prompt").exactOptional(),
    session_title: z.string().exactOptional(),
  }),
  output: eventOutput("UserPromptSubmit", {
    ...additionalContext,
    sessionTitle: z.string().exactOptional(),
    suppressOriginalPrompt: z.boolean().describe("Leaves the prompt out of the block message")
      .exactOptional(),
  }),
};
