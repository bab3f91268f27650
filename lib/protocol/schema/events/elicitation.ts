import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { elicitationOutput } from "../elicitation-answer.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";

/** When an MCP server asks the user for input. */
export const Elicitation = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("Elicitation"),
    mcp_server_name: z.string(),
    message: z.string(),
    mode: z.enum(["form", "url"]).exactOptional(),
    url: z.string().exactOptional(),
    elicitation_id: z.string().exactOptional(),
    requested_schema: z.record(z.string(), z.unknown()).describe("JSON Schema of the form")
      .exactOptional(),
  }),
  output: eventOutput("Elicitation", elicitationOutput),
};
