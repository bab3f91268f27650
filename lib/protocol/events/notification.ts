import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";

/** When the host notifies the user. */
export const NotificationInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("Notification"),
  message: z.string(),
  title: z.string().exactOptional(),
  notification_type: z.string().describe("permission_prompt, elicitation_response, …"),
});
export type NotificationInput = z.infer<typeof NotificationInput>;

export const NotificationOutput = eventOutput(specificOutput("Notification", {
  ...additionalContext,
}));
export type NotificationOutput = z.infer<typeof NotificationOutput>;
