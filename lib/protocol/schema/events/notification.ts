import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { additionalContext, eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When the host notifies the user. */
export const Notification = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("Notification"),
    message: z.string(),
    title: z.string().exactOptional(),
    notification_type: z.string().describe("permission_prompt, elicitation_response, …"),
  }),
  output: eventOutput("Notification", additionalContext),
};
