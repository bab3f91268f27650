import { z } from "zod";

/** The output fields that the host knows on every event, whether it honours them there or not. */
export const universalOutput = {
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
export const AsyncOutput = z.strictObject({
  async: z.literal(true),
  asyncTimeout: z.number().describe("In ms; the host does not hold to it").exactOptional(),
});
