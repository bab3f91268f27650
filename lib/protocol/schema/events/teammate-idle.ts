import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { plainOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When a teammate of an agent team is about to go idle. */
export const TeammateIdle = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("TeammateIdle"),
    teammate_name: z.string(),
    team_name: z.string().describe("Deprecated by the host"),
  }),
  output: plainOutput,
};
