import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a teammate of an agent team is about to go idle. */
export const TeammateIdleInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("TeammateIdle"),
  teammate_name: z.string(),
  team_name: z.string().describe("Deprecated by the host"),
});
export type TeammateIdleInput = z.infer<typeof TeammateIdleInput>;

export const TeammateIdleOutput = plainOutput;
export type TeammateIdleOutput = z.infer<typeof TeammateIdleOutput>;
