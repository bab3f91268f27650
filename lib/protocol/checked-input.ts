import { CodedError } from "../platform/coded-error.ts";
import { describeValue } from "./describe-value.ts";
import type { EventName } from "./event-name.ts";
import type { EventInputs } from "./schema/events.ts";
import { describeKind, type FieldKind, fieldKind, type Fields } from "./field-kind.ts";
import {
  baseFields,
  EVENT_FIELDS,
  TOOL_INPUT_FIELDS,
  TOOL_RESPONSE_FIELDS,
} from "./field-kinds.ts";
import { findMismatch, type Mismatch } from "./find-mismatch.ts";

type Raw = Readonly<Record<string, unknown>>;

/**
 * The payload as the event's input. A field that the protocol knows is checked when it is read, so
 * that a hook fails on what it uses and on nothing else: CodedError INPUT_FIELD_INVALID when it is
 * missing or of another type. An optional one that is missing is undefined. Unknown fields are
 * there as they came. Objects below (of a built-in tool `tool_input` and `tool_response` too) are
 * checked field by field in the same way, lists as a whole. What copies the input (spread,
 * JSON.stringify, structuredClone) reads every field that is there. Known fields cannot be assigned.
 */
export function checkedInput<Event extends EventName>(
  payload: Raw,
  event: Event,
): EventInputs[Event] {
  const fields = { ...baseFields(), ...EVENT_FIELDS[event]() };
  return checkedObject(payload, fields, { event, path: "" }) as EventInputs[Event];
}

interface Place {
  readonly event: EventName;
  /** The path of the object, with a dot at its end; "" for the payload itself. */
  readonly path: string;
}

function checkedObject(raw: Raw, fields: Fields, place: Place): object {
  const checked = { ...raw };
  for (const name of Object.keys(fields)) {
    const { kind, optional } = fieldKind(fields[name]!);
    const enumerable = Object.hasOwn(raw, name);
    if (optional && !enumerable) continue;
    const get = () => {
      const value = readField(raw, { name, kind, place });
      // From the first read on it is a plain value: the same object each time, checked once.
      Object.defineProperty(checked, name, { value, enumerable, configurable: true });
      return value;
    };
    Object.defineProperty(checked, name, { get, enumerable, configurable: true });
  }
  return checked;
}

interface KnownField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly place: Place;
}

function readField(raw: Raw, { name, kind, place }: KnownField): unknown {
  const { event, path } = place;
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  const fields = fieldsWithin(kind) ??
    (path === "" ? toolFields(name, raw["tool_name"]) : undefined);
  const mismatch = findMismatch(value, fields ? "object" : kind, `${path}${name}`);
  if (mismatch) throw invalidField(event, mismatch);
  return fields ? checkedObject(value as Raw, fields, { event, path: `${path}${name}.` }) : value;
}

function fieldsWithin(kind: FieldKind): Fields | undefined {
  return typeof kind === "object" && "fields" in kind ? kind.fields : undefined;
}

function toolFields(name: string, tool: unknown): Fields | undefined {
  if (name !== "tool_input" && name !== "tool_response") return undefined;
  const table = name === "tool_input" ? TOOL_INPUT_FIELDS : TOOL_RESPONSE_FIELDS;
  return typeof tool === "string" && Object.hasOwn(table, tool) ? table[tool]!() : undefined;
}

function invalidField(event: EventName, { path, expected, found }: Mismatch): CodedError {
  const words = {
    expected: describeKind(expected),
    found: describeValue(found, typeof expected === "object" && "oneOf" in expected),
  };
  return new CodedError(
    "INPUT_FIELD_INVALID",
    `Cannot read the input of ${event}: "${path}" must be ${words.expected}, found ${words.found}`,
    { context: { event, field: path, ...words } },
  );
}
