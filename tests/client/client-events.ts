import { EVENT_NAMES, type EventName } from "../../lib/protocol/event-name.ts";
import { EVENT_TABLE } from "../../lib/protocol/event-table.ts";
import type { Client } from "./client.ts";

/** The events that a client knows; 2.1.197 refuses a plugin's hooks.json for one that it does not. */
export function eventsOf(client: Client): EventName[] {
  if (client.version === "2.1.329") return [...EVENT_NAMES];
  return EVENT_NAMES.filter((event) => EVENT_TABLE[event].since === "2.1.197");
}
