import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { modelSwitch } from "../model-switch.ts";
import { openObject } from "../open-object.ts";

/** Before the session changes its model. */
export const PreModelSwitch = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PreModelSwitch"),
    ...modelSwitch,
    source: z.enum(["command", "picker", "sdk"]),
  }),
  output: eventOutput("PreModelSwitch", {
    permissionDecision: z.enum(["allow", "deny", "ask"]).describe("ask refuses without a user")
      .exactOptional(),
    permissionDecisionReason: z.string().exactOptional(),
  }),
};
