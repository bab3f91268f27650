import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** After the context was compacted. */
export const PostCompactInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PostCompact"),
  trigger: z.enum(["manual", "auto"]),
  compact_summary: z.string(),
});
export type PostCompactInput = z.infer<typeof PostCompactInput>;

export const PostCompactOutput = plainOutput;
export type PostCompactOutput = z.infer<typeof PostCompactOutput>;
