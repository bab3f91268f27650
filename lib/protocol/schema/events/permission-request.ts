import { z } from "zod";
import { baseInput } from "../base-input.ts";
import { eventOutput } from "../event-output.ts";
import { openObject } from "../open-object.ts";
import { mcpServer, toolCall } from "../tool-call.ts";

const rules = {
  rules: z.array(openObject({ toolName: z.string(), ruleContent: z.string().exactOptional() })),
  behavior: z.enum(["allow", "deny", "ask"]),
};

const directories = { directories: z.array(z.string()) };

const mode = {
  mode: z.enum(["default", "acceptEdits", "bypassPermissions", "plan", "dontAsk", "auto"]),
};

const destination = {
  destination: z.enum(["userSettings", "projectSettings", "localSettings", "session", "cliArg"]),
};

/** A change to the permission rules: offered by the host, or asked for in an answer. */
const PermissionUpdate = z.discriminatedUnion("type", [
  openObject({ type: z.literal("addRules"), ...rules, ...destination }),
  openObject({ type: z.literal("replaceRules"), ...rules, ...destination }),
  openObject({ type: z.literal("removeRules"), ...rules, ...destination }),
  openObject({ type: z.literal("setMode"), ...mode, ...destination }),
  openObject({ type: z.literal("addDirectories"), ...directories, ...destination }),
  openObject({ type: z.literal("removeDirectories"), ...directories, ...destination }),
]);

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
export const PermissionRequest = {
  input: openObject({
    ...baseInput,
    hook_event_name: z.literal("PermissionRequest"),
    ...toolCall,
    ...mcpServer,
    permission_suggestions: z.array(PermissionUpdate).exactOptional(),
  }),
  output: eventOutput("PermissionRequest", {
    decision: z.discriminatedUnion("behavior", [Allow, Deny]),
  }),
};
