import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";
import { stopFields } from "../stop-fields.ts";

/** When the model wants to end its turn. The host lets it go after eight blocks in a row. */
export const StopInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("Stop"),
  ...stopFields,
});
export type StopInput = z.infer<typeof StopInput>;

export const StopOutput = eventOutput(specificOutput("Stop", {
  ...additionalContext,
}));
export type StopOutput = z.infer<typeof StopOutput>;
