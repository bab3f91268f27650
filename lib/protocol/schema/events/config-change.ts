import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a settings file or a skill changes during the session. */
export const ConfigChange = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("ConfigChange"),
    source: z.enum([
      "user_settings",
      "project_settings",
      "local_settings",
      "policy_settings",
      "skills",
    ]).describe("A change of policy_settings cannot be blocked"),
    file_path: z.string().exactOptional(),
  }),
  output: plainOutput,
};
