import { expect, test } from "bun:test";
import { Glob } from "bun";
import { join } from "node:path";

const protocol = join(import.meta.dir, "../../lib/protocol");

async function bundle(pattern: string): Promise<string> {
  const built = await Bun.build({
    entrypoints: [...new Glob(pattern).scanSync({ cwd: protocol, absolute: true })],
    target: "bun",
    throw: true,
  });
  return (await Promise.all(built.outputs.map((output) => output.text()))).join("\n");
}

test("lib/protocol has neither zod nor a module of Node in it, outside its schema folder", async () => {
  const source = await bundle("*.ts");
  expect(source).toContain("checkedInput");
  expect(source).not.toMatch(/node_modules|ZodType|zod\//);
  expect(source).not.toMatch(/\bfrom\s*"|\brequire\(|\bimport\(/);
});

test("the schemas would show", async () => {
  expect(await bundle("schema/events.ts")).toMatch(/node_modules\/zod/);
});
