import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { specificOutput } from "../specific-output.ts";
import { watchPaths } from "../watch-paths.ts";

/** When the current directory of the client changes. */
export const CwdChangedInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("CwdChanged"),
  old_cwd: z.string(),
  new_cwd: z.string(),
});
export type CwdChangedInput = z.infer<typeof CwdChangedInput>;

export const CwdChangedOutput = eventOutput(specificOutput("CwdChanged", {
  ...watchPaths,
}));
export type CwdChangedOutput = z.infer<typeof CwdChangedOutput>;
