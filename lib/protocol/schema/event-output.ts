import { z } from "zod";

/** The output fields that the host knows on every event, whether it honours them there or not. */
const universalOutput = {
  continue: z.boolean().describe("false ends the turn; it does not prevent a tool call")
    .exactOptional(),
  suppressOutput: z.boolean().describe("Has no effect in 2.1.329").exactOptional(),
  stopReason: z.string().describe("Shown to the user when continue is false").exactOptional(),
  decision: z.enum(["approve", "block"]).describe("Honoured on some events only").exactOptional(),
  reason: z.string().describe("Why, for the decision").exactOptional(),
  systemMessage: z.string().describe("Shown to the user").exactOptional(),
  terminalSequence: z.string().describe("Notification or title escape sequence, interactive only")
    .exactOptional(),
};

/** Printed as the first line, it sends the hook to the background: nothing can be decided then. */
const AsyncOutput = z.strictObject({
  async: z.literal(true),
  asyncTimeout: z.number().describe("In ms; the host does not hold to it").exactOptional(),
});

/** What a hook may print on an event that has no output of its own. */
export const plainOutput = z.union([z.strictObject(universalOutput), AsyncOutput]);

/**
 * What a hook may print on an event: the universal fields, and that event's own as
 * `hookSpecificOutput`; or the async form. The host ignores the event's own under another name.
 */
export function eventOutput<Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  shape: Shape,
) {
  const specific = z.strictObject({ hookEventName: z.literal(name), ...shape });
  return z.union([
    z.strictObject({ ...universalOutput, hookSpecificOutput: specific.exactOptional() }),
    AsyncOutput,
  ]);
}

// Fields that several events have of their own.

export const additionalContext = {
  additionalContext: z.string().describe("Told to the model; the host cuts it at 10,000 characters")
    .exactOptional(),
};

export const watchPaths = {
  watchPaths: z.array(z.string()).describe("Absolute paths to watch for FileChanged")
    .exactOptional(),
};
