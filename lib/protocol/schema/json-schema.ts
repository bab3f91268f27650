import { z } from "zod";
import type { EventName } from "../event-name.ts";
import { EVENT_SCHEMAS } from "./events.ts";

/** JSON Schema (2020-12) of what the host sends on an event, or of what a hook may print. */
export function jsonSchema(event: EventName, side: "input" | "output"): object {
  const { $schema, ...schema } = z.toJSONSchema(EVENT_SCHEMAS[event][side]);
  return { $schema, title: `${event} ${side}`, ...schema };
}
