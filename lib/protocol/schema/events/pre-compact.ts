import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** Before the context is compacted. */
export const PreCompact = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PreCompact"),
    trigger: z.enum(["manual", "auto"]),
    custom_instructions: z.string().nullable().describe("What the user typed after /compact"),
  }),
  output: plainOutput,
};
