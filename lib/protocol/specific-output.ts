import { z } from "zod";

/** `hookSpecificOutput` of one event. The host ignores the decisions in it under another name. */
export function specificOutput<Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  shape: Shape,
) {
  return z.strictObject({ hookEventName: z.literal(name), ...shape });
}

export const additionalContext = {
  additionalContext: z.string().describe("Told to the model; the host cuts it at 10,000 characters")
    .exactOptional(),
};
