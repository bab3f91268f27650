import { readFileSync } from "node:fs";
import type { EventName } from "../../lib/protocol/event-name.ts";

/** The payload of an event as a client sent it, with fields of a test's own put in. */
export function recordedPayload(
  event: EventName,
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  const path = `${import.meta.dir}/../fixtures/hook-inputs/${event}.json`;
  return { ...JSON.parse(readFileSync(path, "utf8")), ...fields };
}

/** A PreToolUse of Write. */
export function writePayload(file_path: string, content: string): Record<string, unknown> {
  return recordedPayload("PreToolUse", { tool_name: "Write", tool_input: { file_path, content } });
}
