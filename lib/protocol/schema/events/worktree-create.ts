import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a worktree is needed: the hook makes it. A command hook prints the path alone, no JSON. */
export const WorktreeCreate = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("WorktreeCreate"),
    name: z.string(),
  }),
  output: eventOutput("WorktreeCreate", {
    worktreePath: z.string().describe("Absolute; for http hooks"),
  }),
};
