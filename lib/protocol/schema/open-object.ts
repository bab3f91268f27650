import { z } from "zod";

/**
 * An object that the host sends: unknown fields pass through when it is parsed, but the type names
 * the known ones only, so that a misspelt field in a hook does not compile.
 */
export function openObject<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strip> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strip>;
}

/** The input of a tool that takes nothing. zod's own type for it would forbid reading any field. */
export const noFields: z.ZodType<Record<never, never>> = z.looseObject({});
