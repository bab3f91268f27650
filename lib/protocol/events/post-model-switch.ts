import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { modelSwitch } from "../model-switch.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";

/** After the session changed its model. */
export const PostModelSwitchInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PostModelSwitch"),
  ...modelSwitch,
  source: z.enum(["command", "picker", "sdk", "auto", "resume"]),
});
export type PostModelSwitchInput = z.infer<typeof PostModelSwitchInput>;

export const PostModelSwitchOutput = eventOutput(specificOutput("PostModelSwitch", {
  ...additionalContext,
}));
export type PostModelSwitchOutput = z.infer<typeof PostModelSwitchOutput>;
