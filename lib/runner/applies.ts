import { isOfKind } from "./file-kinds.ts";
import type { HookEntry } from "./hook-table.ts";

/** The field that a matcher of the host looks at, for events that have one (protocol: events). */
const MATCHED_FIELD: Readonly<Record<string, string>> = {
  UserPromptExpansion: "command_name",
  SessionStart: "source",
  SessionEnd: "reason",
  Setup: "trigger",
  StopFailure: "error",
  SubagentStart: "agent_type",
  SubagentStop: "agent_type",
  PreCompact: "trigger",
  PostCompact: "trigger",
  Notification: "notification_type",
  InstructionsLoaded: "load_reason",
  ConfigChange: "source",
  DirectoryAdded: "source",
  Elicitation: "mcp_server_name",
  ElicitationResult: "mcp_server_name",
};

/** Whether a hook of a group looks at this payload; the group's matcher is the union of its hooks'. */
export function appliesTo(hook: HookEntry, payload: Record<string, unknown>): boolean {
  if (payload["hook_event_name"] !== hook.event) return false;
  if (hook.tools && !hook.tools.includes(String(payload["tool_name"]))) return false;
  if (hook.files && !isOfKind(payload, hook.files)) return false;
  const field = MATCHED_FIELD[hook.event];
  if (!hook.matches || field === undefined) return true;
  return hook.matches.includes(String(payload[field]));
}
