import { baseInput } from "./base-input.ts";
import { EVENT_NAMES } from "../event-name.ts";
import type { Fields } from "../field-kind.ts";
import { EVENT_SCHEMAS } from "./events.ts";
import { fieldsOf } from "./field-kind-of.ts";
import { openObject } from "./open-object.ts";
import { TOOL_INPUTS, TOOL_RESPONSES } from "./tools.ts";

type FieldsByName = Record<string, Fields>;

/** The source of ../field-kinds.ts, from the schemas. */
export function fieldKindsSource(): string {
  const kinds = fieldKinds();
  return `// deno-fmt-ignore-file
// Made from the schemas by \`bun lib/protocol/schema/generate-field-kinds.ts\`; not to be edited.
// Functions, because a hook needs one event and one tool: building all of it costs 0.3 ms.
import type { EventName } from "./event-name.ts";
import type { Fields } from "./field-kind.ts";

type FieldsByName = Readonly<Record<string, () => Fields>>;

/** The fields that every event has. */
export const baseFields = (): Fields => (${JSON.stringify(kinds.baseFields)});

/** The fields that an event has besides, or has otherwise. */
export const EVENT_FIELDS: Readonly<Record<EventName, () => Fields>> = ${
    functions(kinds.EVENT_FIELDS)
  };

/** The fields of \`tool_input\` by tool. */
export const TOOL_INPUT_FIELDS: FieldsByName = ${functions(kinds.TOOL_INPUT_FIELDS)};

/** The fields of PostToolUse's \`tool_response\` by tool. */
export const TOOL_RESPONSE_FIELDS: FieldsByName = ${functions(kinds.TOOL_RESPONSE_FIELDS)};
`;
}

/** An event lists what differs from the base. */
function fieldKinds() {
  const base = fieldsOf(openObject(baseInput));
  return {
    baseFields: base,
    EVENT_FIELDS: Object.fromEntries(
      EVENT_NAMES.map((name) => [name, withoutBase(fieldsOf(EVENT_SCHEMAS[name].input), base)]),
    ),
    TOOL_INPUT_FIELDS: fieldsOfEach(TOOL_INPUTS),
    TOOL_RESPONSE_FIELDS: fieldsOfEach(TOOL_RESPONSES),
  };
}

function fieldsOfEach(schemas: Record<string, Parameters<typeof fieldsOf>[0]>): FieldsByName {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, fieldsOf(schema)]),
  );
}

function withoutBase(fields: Fields, base: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, field]) =>
      JSON.stringify(field) !== JSON.stringify(base[name])
    ),
  );
}

function functions(fieldsByName: FieldsByName): string {
  const entries = Object.entries(fieldsByName).map(([name, fields]) =>
    `  ${JSON.stringify(name)}: () => (${JSON.stringify(fields)}),\n`
  );
  return `{\n${entries.join("")}}`;
}

if (import.meta.main) await Bun.write(`${import.meta.dir}/../field-kinds.ts`, fieldKindsSource());
