import { expect, test } from "bun:test";
import { fieldKindsSource } from "../../../../lib/protocol/schema/generate-field-kinds.ts";

test("field-kinds.ts is what the schemas give: else run generate-field-kinds.ts", async () => {
  const file = `${import.meta.dir}/../../../../lib/protocol/field-kinds.ts`;
  const source = (await Bun.file(file).text()).replaceAll("\r\n", "\n");
  expect(source).toBe(fieldKindsSource());
});
