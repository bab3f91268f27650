import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a worktree is to be removed. */
export const WorktreeRemove = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("WorktreeRemove"),
    worktree_path: z.string(),
  }),
  output: plainOutput,
};
