import { EVENT_TABLE } from "./event-table.ts";

export type EventName = keyof typeof EVENT_TABLE;

export const EVENT_NAMES = Object.keys(EVENT_TABLE) as readonly EventName[];

/** Whether this client's list has the event. A newer client may send others: those are neutral. */
export function isEventName(name: unknown): name is EventName {
  return typeof name === "string" && Object.hasOwn(EVENT_TABLE, name);
}
