import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a CLAUDE.md or a rules file is read into the context. */
export const InstructionsLoaded = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("InstructionsLoaded"),
    file_path: z.string(),
    memory_type: z.enum(["User", "Project", "Local", "Managed"]),
    load_reason: z.enum([
      "session_start",
      "nested_traversal",
      "path_glob_match",
      "include",
      "compact",
    ]),
    globs: z.array(z.string()).exactOptional(),
    trigger_file_path: z.string().exactOptional(),
    parent_file_path: z.string().exactOptional(),
  }),
  output: plainOutput,
};
