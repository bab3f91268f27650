import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { elicitationAnswer, elicitationOutput } from "../elicitation-answer.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { specificOutput } from "../specific-output.ts";

/** When the user has answered an MCP server, before the answer is sent. */
export const ElicitationResultInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("ElicitationResult"),
  mcp_server_name: z.string(),
  elicitation_id: z.string().exactOptional(),
  mode: z.enum(["form", "url"]).exactOptional(),
  ...elicitationAnswer,
});
export type ElicitationResultInput = z.infer<typeof ElicitationResultInput>;

export const ElicitationResultOutput = eventOutput(specificOutput("ElicitationResult", {
  ...elicitationOutput,
}));
export type ElicitationResultOutput = z.infer<typeof ElicitationResultOutput>;
