import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { specificOutput } from "../specific-output.ts";
import { watchPaths } from "../watch-paths.ts";

/** When a watched file changes. */
export const FileChangedInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("FileChanged"),
  file_path: z.string(),
  event: z.enum(["change", "add", "unlink"]),
});
export type FileChangedInput = z.infer<typeof FileChangedInput>;

export const FileChangedOutput = eventOutput(specificOutput("FileChanged", {
  ...watchPaths,
}));
export type FileChangedOutput = z.infer<typeof FileChangedOutput>;
