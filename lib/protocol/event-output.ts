import { z } from "zod";
import { AsyncOutput, universalOutput } from "./universal-output.ts";

/** What a hook may print on an event: the universal fields and that event's own, or the async form. */
export function eventOutput<Specific extends z.ZodType>(specific: Specific) {
  return z.union([
    z.strictObject({ ...universalOutput, hookSpecificOutput: specific.exactOptional() }),
    AsyncOutput,
  ]);
}

/** What a hook may print on an event that has no output of its own. */
export const plainOutput = z.union([z.strictObject(universalOutput), AsyncOutput]);
