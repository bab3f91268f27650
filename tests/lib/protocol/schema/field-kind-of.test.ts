import { describe, expect, test } from "bun:test";
import { z } from "zod";
import { fieldKindOf, fieldsOf } from "../../../../lib/protocol/schema/field-kind-of.ts";

describe("the kind of a field", () => {
  test("is told of every schema that the protocol uses", () => {
    expect(fieldKindOf(z.enum(["a", "b"]))).toEqual({ oneOf: ["a", "b"] });
    expect(fieldKindOf(z.string().nullable())).toEqual({ anyOf: ["string", "null"] });
    expect(fieldKindOf(z.record(z.string(), z.unknown()))).toBe("object");
    expect(fieldKindOf(z.record(z.string(), z.number()))).toEqual({ mapOf: "number" });
    expect(fieldsOf(z.object({ a: z.array(z.string()).exactOptional() }))).toEqual({
      a: { optional: { listOf: "string" } },
    });
  });

  test("is refused for a schema that the light check would not hold to", () => {
    expect(() => fieldKindOf(z.date())).toThrow(TypeError);
    expect(() => fieldKindOf(z.literal(undefined))).toThrow(TypeError);
    expect(() => fieldsOf(z.string())).toThrow('Cannot list the fields of a "string"');
  });
});
