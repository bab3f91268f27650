import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** On --init and --maintenance, before a session. Its context reached no request in 2.1.329. */
export const Setup = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("Setup"),
    trigger: z.enum(["init", "maintenance"]),
  }),
  output: eventOutput("Setup", additionalContext),
};
