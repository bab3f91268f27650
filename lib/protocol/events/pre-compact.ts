import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** Before the context is compacted. */
export const PreCompactInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PreCompact"),
  trigger: z.enum(["manual", "auto"]),
  custom_instructions: z.string().nullable().describe("What the user typed after /compact"),
});
export type PreCompactInput = z.infer<typeof PreCompactInput>;

export const PreCompactOutput = plainOutput;
export type PreCompactOutput = z.infer<typeof PreCompactOutput>;
