import { z } from "zod";
import { isEventName } from "../../lib/protocol/event-name.ts";
import { EVENT_SCHEMAS } from "../../lib/protocol/schema/events.ts";
import { TOOL_INPUTS, TOOL_RESPONSES } from "../../lib/protocol/schema/tools.ts";
import type { Payload } from "./recorder.ts";

/**
 * In what a recorded payload differs from the schemas of its event and its tool, one line each:
 * fields that it lacks, that have another type, and top-level ones that no schema knows.
 */
export function payloadProblems(payload: Payload): string[] {
  const event = payload["hook_event_name"];
  if (!isEventName(event)) return [`${String(event)} is no event of the protocol`];
  const { input } = EVENT_SCHEMAS[event];
  const known = Object.keys(z.toJSONSchema(input, { io: "input" }).properties ?? {});
  const unknown = Object.keys(payload).filter((field) => !known.includes(field));
  const tool = String(payload["tool_name"]);
  const response = event === "PostToolUse" ? schemaOf(TOOL_RESPONSES, tool) : undefined;
  return [
    ...unknown.map((field) => `${event} has "${field}", which its schema lacks`),
    ...mismatches(event, input, payload),
    ...mismatches(`${event} ${tool} input`, schemaOf(TOOL_INPUTS, tool), payload["tool_input"]),
    ...mismatches(`${event} ${tool} response`, response, payload["tool_response"]),
  ];
}

function schemaOf(table: Readonly<Record<string, z.ZodType>>, tool: string): z.ZodType | undefined {
  return Object.hasOwn(table, tool) ? table[tool] : undefined;
}

function mismatches(what: string, schema: z.ZodType | undefined, value: unknown): string[] {
  const issues = schema?.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => `${what} ${path.join(".")}: ${message}`);
}
