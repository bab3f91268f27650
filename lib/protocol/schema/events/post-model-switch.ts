import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { modelSwitch } from "../model-switch.ts";
import { openObject } from "../open-object.ts";

/** After the session changed its model. */
export const PostModelSwitch = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PostModelSwitch"),
    ...modelSwitch,
    source: z.enum(["command", "picker", "sdk", "auto", "resume"]),
  }),
  output: eventOutput("PostModelSwitch", additionalContext),
};
