import type { z } from "zod";
import type { Field, FieldKind, Fields } from "../field-kind.ts";

/**
 * The plain data that says of a schema what the light check needs.
 * Throws TypeError for a schema that has no such form: then the protocol uses something new, and
 * this function and the check must learn it.
 */
export function fieldKindOf(schema: z.core.$ZodType): FieldKind {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return def.type;
    case "literal":
      return { oneOf: def.values.map(plainValue) };
    case "enum":
      return { oneOf: Object.values(def.entries) };
    case "nullable":
      return { anyOf: [fieldKindOf(def.innerType), "null"] };
    case "union":
      return { anyOf: def.options.map(fieldKindOf) };
    case "array":
      return { listOf: fieldKindOf(def.element) };
    case "record":
      return recordKind(fieldKindOf(def.valueType));
    case "object":
      return { fields: fieldsOf(schema) };
    default:
      throw new TypeError(`Cannot tell the kind of a field: "${def.type}" is not known here`);
  }
}

/** The fields of an object schema. Throws TypeError for any other schema. */
export function fieldsOf(schema: z.core.$ZodType): Fields {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== "object") throw new TypeError(`Cannot list the fields of a "${def.type}"`);
  return Object.fromEntries(
    Object.entries(def.shape).map(([name, field]) => [name, fieldOf(field)]),
  );
}

function fieldOf(schema: z.core.$ZodType): Field {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "optional" ? { optional: fieldKindOf(def.innerType) } : fieldKindOf(schema);
}

function recordKind(value: FieldKind): FieldKind {
  return value === "unknown" ? "object" : { mapOf: value };
}

function plainValue(value: z.core.util.Literal): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new TypeError(`Cannot compare with the literal "${String(value)}": JSON has no such value`);
}
