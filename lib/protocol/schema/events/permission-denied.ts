import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** After auto mode refused a tool call. */
export const PermissionDenied = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PermissionDenied"),
    ...toolCall,
    ...toolUseId,
    ...mcpServer,
    reason: z.string(),
  }),
  output: eventOutput("PermissionDenied", {
    retry: z.boolean().describe("Tells the model that it may try again").exactOptional(),
  }),
};
