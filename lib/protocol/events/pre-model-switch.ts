import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { modelSwitch } from "../model-switch.ts";
import { openObject } from "../open-object.ts";
import { specificOutput } from "../specific-output.ts";

/** Before the session changes its model. */
export const PreModelSwitchInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PreModelSwitch"),
  ...modelSwitch,
  source: z.enum(["command", "picker", "sdk"]),
});
export type PreModelSwitchInput = z.infer<typeof PreModelSwitchInput>;

export const PreModelSwitchOutput = eventOutput(specificOutput("PreModelSwitch", {
  permissionDecision: z.enum(["allow", "deny", "ask"]).describe("ask refuses without a user")
    .exactOptional(),
  permissionDecisionReason: z.string().exactOptional(),
}));
export type PreModelSwitchOutput = z.infer<typeof PreModelSwitchOutput>;
