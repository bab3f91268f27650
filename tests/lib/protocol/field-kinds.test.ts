import { describe, expect, test } from "bun:test";
import { z } from "zod";
import { fieldKindOf, fieldsOf } from "../../../lib/protocol/field-kind-of.ts";
import * as committed from "../../../lib/protocol/field-kinds.ts";
import { generateFieldKinds } from "../../../lib/protocol/generate-field-kinds.ts";

type Functions = Readonly<Record<string, () => unknown>>;

function called(functions: Functions): Record<string, unknown> {
  return Object.fromEntries(Object.entries(functions).map(([name, fields]) => [name, fields()]));
}

describe("field-kinds.ts", () => {
  test("is what the schemas give: else run `bun lib/protocol/generate-field-kinds.ts`", () => {
    expect({
      baseFields: committed.baseFields(),
      EVENT_FIELDS: called(committed.EVENT_FIELDS),
      TOOL_INPUT_FIELDS: called(committed.TOOL_INPUT_FIELDS),
      TOOL_RESPONSE_FIELDS: called(committed.TOOL_RESPONSE_FIELDS),
    }).toEqual(generateFieldKinds());
  });

  test("is the source that the generator writes", async () => {
    const directory = `${import.meta.dir}/../../../lib/protocol`;
    const source = await Bun.file(`${directory}/field-kinds.ts`).text();
    expect(source).toStartWith("// deno-fmt-ignore-file\n");
    for (const [tool, fields] of Object.entries(generateFieldKinds().TOOL_INPUT_FIELDS)) {
      expect(source).toContain(`  "${tool}": () => (${JSON.stringify(fields)}),\n`);
    }
  });
});

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
