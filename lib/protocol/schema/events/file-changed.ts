import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput, watchPaths } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a watched file changes. */
export const FileChanged = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("FileChanged"),
    file_path: z.string(),
    event: z.enum(["change", "add", "unlink"]),
  }),
  output: eventOutput("FileChanged", watchPaths),
};
