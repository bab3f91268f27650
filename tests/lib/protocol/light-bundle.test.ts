import { expect, test } from "bun:test";

const LIGHT = [
  "event-name",
  "exit-code",
  "field-kinds",
  "checked-input",
  "parse-payload",
  "json-end",
];

async function bundle(names: readonly string[]): Promise<string> {
  const built = await Bun.build({
    entrypoints: names.map((name) => `${import.meta.dir}/../../../lib/protocol/${name}.ts`),
    target: "bun",
    throw: true,
  });
  return (await Promise.all(built.outputs.map((output) => output.text()))).join("\n");
}

test("what every hook loads has neither zod nor a module of Node in it", async () => {
  const source = await bundle(LIGHT);
  expect(source).toContain("checkedInput");
  expect(source).not.toMatch(/node_modules|ZodType|zod\//);
  expect(source).not.toMatch(/\bfrom\s*"|\brequire\(|\bimport\(/);
});

test("the schemas would show", async () => {
  expect(await bundle(["schemas"])).toMatch(/node_modules\/zod/);
});
