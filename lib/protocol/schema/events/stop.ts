import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { stopFields } from "../stop-fields.ts";

/** When the model wants to end its turn. The host lets it go after eight blocks in a row. */
export const Stop = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("Stop"),
    ...stopFields,
  }),
  output: eventOutput("Stop", additionalContext),
};
