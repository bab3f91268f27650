import { z } from "zod";
import { openObject } from "./open-object.ts";

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
export const PermissionUpdate = z.discriminatedUnion("type", [
  openObject({ type: z.literal("addRules"), ...rules, ...destination }),
  openObject({ type: z.literal("replaceRules"), ...rules, ...destination }),
  openObject({ type: z.literal("removeRules"), ...rules, ...destination }),
  openObject({ type: z.literal("setMode"), ...mode, ...destination }),
  openObject({ type: z.literal("addDirectories"), ...directories, ...destination }),
  openObject({ type: z.literal("removeDirectories"), ...directories, ...destination }),
]);
