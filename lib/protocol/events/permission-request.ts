import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { PermissionUpdate } from "../permission-update.ts";
import { specificOutput } from "../specific-output.ts";
import { mcpServer, toolCall } from "../tool-call.ts";

const Allow = z.strictObject({
  behavior: z.literal("allow"),
  updatedInput: z.record(z.string(), z.unknown()).exactOptional(),
  updatedPermissions: z.array(PermissionUpdate).exactOptional(),
});

const Deny = z.strictObject({
  behavior: z.literal("deny"),
  message: z.string().describe("Told to the model").exactOptional(),
  interrupt: z.boolean().describe("Ends the turn as well").exactOptional(),
});

/** When the user would be asked for permission. Only a decision counts, no exit code. */
export const PermissionRequestInput = openObject({
  ...baseInput,
  hook_event_name: z.literal("PermissionRequest"),
  ...toolCall,
  ...mcpServer,
  permission_suggestions: z.array(PermissionUpdate).exactOptional(),
});
export type PermissionRequestInput = z.infer<typeof PermissionRequestInput>;

export const PermissionRequestOutput = eventOutput(specificOutput("PermissionRequest", {
  decision: z.discriminatedUnion("behavior", [Allow, Deny]),
}));
export type PermissionRequestOutput = z.infer<typeof PermissionRequestOutput>;
