import { EVENT_TABLE } from "../protocol/event-table.ts";
import { isOfKind } from "./file-kinds.ts";
import type { HookEntry } from "./hook-table.ts";

/** Whether a hook of a group looks at this payload; the group's matcher is the union of its hooks'. */
export function appliesTo(hook: HookEntry, payload: Record<string, unknown>): boolean {
  if (payload["hook_event_name"] !== hook.event) return false;
  if (hook.files && !isOfKind(payload, hook.files)) return false;
  const values = hook.tools ?? hook.matches;
  const field = EVENT_TABLE[hook.event].matcher;
  return values === undefined || field === null || values.includes(String(payload[field]));
}
