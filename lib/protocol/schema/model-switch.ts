import { z } from "zod";

/** What PreModelSwitch and PostModelSwitch share; each has its own `source`. */
export const modelSwitch = {
  from_model: z.string().describe("Model id before the switch"),
  to_model: z.string().describe("Model id after the switch"),
  requested_model: z.string().nullable().describe("Alias or id asked for; null for the default"),
  context_tokens: z.number().describe("Tokens that the next request sends again"),
  prompt_cache_warm: z.boolean().describe("Whether the switch forfeits a warm prompt cache"),
  cache_ttl: z.enum(["5m", "1h"]),
  estimated_cache_write_usd: z.number().describe("Price of caching the context again"),
  pricing: z.enum(["configured", "catalog", "default"]).describe("Where that price comes from"),
};
