import { EVENT_NAMES, type EventName } from "../../lib/protocol/event-name.ts";
import type { Client } from "./client.ts";

// 2.1.197 refuses a plugin's whole hooks.json for one event that it does not know.
const NEWER_THAN_197: readonly EventName[] = [
  "DirectoryAdded",
  "PreModelSwitch",
  "PostModelSwitch",
];

/** The events that a client knows. */
export function eventsOf(client: Client): EventName[] {
  if (client.version === "2.1.329") return [...EVENT_NAMES];
  return EVENT_NAMES.filter((event) => !NEWER_THAN_197.includes(event));
}
