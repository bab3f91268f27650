import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a session ends. All its hooks share 1.5 s. */
export const SessionEnd = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("SessionEnd"),
    reason: z.enum(["clear", "resume", "logout", "prompt_input_exit", "other"]),
  }),
  output: plainOutput,
};
