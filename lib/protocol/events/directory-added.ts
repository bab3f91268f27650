import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a directory is added to the session. */
export const DirectoryAddedInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("DirectoryAdded"),
  directory: z.string(),
  source: z.enum(["slash_command", "register_repo_root"]),
});
export type DirectoryAddedInput = z.infer<typeof DirectoryAddedInput>;

export const DirectoryAddedOutput = plainOutput;
export type DirectoryAddedOutput = z.infer<typeof DirectoryAddedOutput>;
