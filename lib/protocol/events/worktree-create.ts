import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { specificOutput } from "../specific-output.ts";

/** When a worktree is needed: the hook makes it. A command hook prints the path alone, no JSON. */
export const WorktreeCreateInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("WorktreeCreate"),
  name: z.string(),
});
export type WorktreeCreateInput = z.infer<typeof WorktreeCreateInput>;

export const WorktreeCreateOutput = eventOutput(specificOutput("WorktreeCreate", {
  worktreePath: z.string().describe("Absolute; for http hooks"),
}));
export type WorktreeCreateOutput = z.infer<typeof WorktreeCreateOutput>;
