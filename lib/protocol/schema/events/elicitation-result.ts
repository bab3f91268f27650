import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { elicitationAnswer, elicitationOutput } from "../elicitation-answer.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When the user has answered an MCP server, before the answer is sent. */
export const ElicitationResult = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("ElicitationResult"),
    mcp_server_name: z.string(),
    elicitation_id: z.string().exactOptional(),
    mode: z.enum(["form", "url"]).exactOptional(),
    ...elicitationAnswer,
  }),
  output: eventOutput("ElicitationResult", elicitationOutput),
};
