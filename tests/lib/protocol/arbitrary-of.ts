import fc from "fast-check";
import type { z } from "zod";

/** Values that a schema of the protocol accepts. Throws TypeError for a schema it does not know. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return fc.string({ unit: "binary" });
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "unknown":
      return fc.jsonValue();
    case "literal":
      return fc.constantFrom(...def.values);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "nullable":
      return fc.option(arbitraryOf(def.innerType));
    case "union":
      return fc.oneof(...def.options.map(arbitraryOf));
    case "array":
      return fc.array(arbitraryOf(def.element), { maxLength: 3 });
    case "record":
      return fc.dictionary(names(), arbitraryOf(def.valueType), { maxKeys: 3 });
    case "object":
      return objectOf(def.shape);
    default:
      throw new TypeError(`Cannot make values of a "${def.type}"`);
  }
}

/** Known fields, the optional ones now and then, and a few that nobody knows. */
function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<object> {
  const required: string[] = [];
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, field] of Object.entries(shape)) {
    const { def } = (field as z.core.$ZodTypes)._zod;
    if (def.type !== "optional") required.push(name);
    fields[name] = arbitraryOf(def.type === "optional" ? def.innerType : field);
  }
  const unknownFields = fc.dictionary(names(), fc.jsonValue(), { maxKeys: 2 });
  const known = fc.record(fields, { requiredKeys: required });
  return fc.tuple(unknownFields, known).map(([more, each]) => ({ ...more, ...each }));
}

function names(): fc.Arbitrary<string> {
  return fc.string({ minLength: 1 }).filter((name) => name !== "__proto__");
}
