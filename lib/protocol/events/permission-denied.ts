import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { specificOutput } from "../specific-output.ts";
import { mcpServer, toolCall, toolUseId } from "../tool-call.ts";

/** After auto mode refused a tool call. */
export const PermissionDeniedInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PermissionDenied"),
  ...toolCall,
  ...toolUseId,
  ...mcpServer,
  reason: z.string(),
});
export type PermissionDeniedInput = z.infer<typeof PermissionDeniedInput>;

export const PermissionDeniedOutput = eventOutput(specificOutput("PermissionDenied", {
  retry: z.boolean().describe("Tells the model that it may try again").exactOptional(),
}));
export type PermissionDeniedOutput = z.infer<typeof PermissionDeniedOutput>;
