import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput, watchPaths } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When the current directory of the client changes. */
export const CwdChanged = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("CwdChanged"),
    old_cwd: z.string(),
    new_cwd: z.string(),
  }),
  output: eventOutput("CwdChanged", watchPaths),
};
