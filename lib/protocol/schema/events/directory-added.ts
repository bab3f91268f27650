import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a directory is added to the session. */
export const DirectoryAdded = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("DirectoryAdded"),
    directory: z.string(),
    source: z.enum(["slash_command", "register_repo_root"]),
  }),
  output: plainOutput,
};
