import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** After the context was compacted. */
export const PostCompact = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PostCompact"),
    trigger: z.enum(["manual", "auto"]),
    compact_summary: z.string(),
  }),
  output: plainOutput,
};
