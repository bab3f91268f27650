import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { additionalContext, specificOutput } from "../specific-output.ts";

/** On --init and --maintenance, before a session. Its context reached no request in 2.1.329. */
export const SetupInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("Setup"),
  trigger: z.enum(["init", "maintenance"]),
});
export type SetupInput = z.infer<typeof SetupInput>;

export const SetupOutput = eventOutput(specificOutput("Setup", {
  ...additionalContext,
}));
export type SetupOutput = z.infer<typeof SetupOutput>;
