import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { z } from "zod";
import { checkedInput } from "../../../lib/protocol/checked-input.ts";
import { EVENT_NAMES } from "../../../lib/protocol/event-name.ts";
import { openObject } from "../../../lib/protocol/schema/open-object.ts";
import { EVENT_SCHEMAS } from "../../../lib/protocol/schema/events.ts";
import { TOOL_INPUTS, TOOL_RESPONSES } from "../../../lib/protocol/schema/tools.ts";
import { arbitraryOf } from "./arbitrary-of.ts";
import { mutated } from "./mutated.ts";

type Json = Record<string, unknown>;

// Both ways at once: the light check lets a field through exactly when the schema does, and what
// it gives is what was sent.
describe("a field that is read is checked as by the schema", () => {
  test.each([...EVENT_NAMES])("on %s", (event) => {
    // Without a tool that is known, whose fields the next two tests read.
    const withoutTool = (payload: Json) => ({ ...payload, tool_name: "mcp__a__b" });
    readsAsSchema(
      EVENT_SCHEMAS[event].input,
      (payload) => checkedInput(withoutTool(payload), event),
      [
        "tool_name",
      ],
    );
  });

  test.each(Object.entries(TOOL_INPUTS))("in the input of %s", (tool_name, schema) => {
    readsAsSchema(
      schema,
      (tool_input) => checkedInput({ tool_name, tool_input }, "PreToolUse").tool_input,
    );
  });

  test.each(Object.entries(TOOL_RESPONSES))("in the result of %s", (tool_name, schema) => {
    readsAsSchema(
      schema,
      (tool_response) => checkedInput({ tool_name, tool_response }, "PostToolUse").tool_response,
    );
  });
});

function readsAsSchema(
  schema: z.core.$ZodType,
  check: (raw: Json) => unknown,
  except: readonly string[] = [],
): void {
  const { shape } = schema as unknown as { shape: Readonly<Record<string, z.core.$ZodType>> };
  const fields = Object.entries(shape)
    .filter(([name]) => !except.includes(name))
    .map(([name, field]) => ({ name, alone: openObject({ [name]: field }) }));
  const read = (raw: Json) => {
    const checked = check(raw) as Json;
    for (const { name, alone } of fields) {
      const accepted = alone.safeParse(raw).success;
      expect({ name, raw, accepted: isReadable(checked, name) }).toEqual({ name, raw, accepted });
      if (accepted) expect(checked[name]).toEqual(raw[name]);
    }
  };
  fc.assert(fc.property(mutated(arbitraryOf(schema)), read), { numRuns: 60 });
}

/** Reads a field and everything below it. */
function isReadable(parent: object, name: string): boolean {
  try {
    readAll((parent as Json)[name]);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "INPUT_FIELD_INVALID") return false;
    throw error;
  }
}

function readAll(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const name of Object.getOwnPropertyNames(value)) readAll((value as Json)[name]);
}
