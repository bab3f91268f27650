import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** As an answer appears on screen. What the model sees stays as it is. */
export const MessageDisplay = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("MessageDisplay"),
    turn_id: z.string(),
    message_id: z.string().describe("The same for every part of one answer"),
    index: z.number().describe("Of this part within the answer, from 0"),
    final: z.boolean().describe("True on the last part"),
    delta: z.string().describe("Whole lines, but for the last part"),
  }),
  output: eventOutput("MessageDisplay", {
    displayContent: z.string().describe("Shown in place of the part").exactOptional(),
  }),
};
