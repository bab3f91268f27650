import { z } from "zod";
import { backgroundWork } from "./background-work.ts";

/** What Stop and SubagentStop share. */
export const stopFields = {
  stop_hook_active: z.boolean().describe("True when a hook has already kept this turn going"),
  last_assistant_message: z.string().describe("Text of the last answer").exactOptional(),
  ...backgroundWork,
};
