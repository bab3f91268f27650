import { z } from "zod";

/** The input of a tool that takes nothing. zod's own type for it would forbid reading any field. */
export const noFields: z.ZodType<Record<never, never>> = z.looseObject({});
