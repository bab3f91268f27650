import { expect, test } from "bun:test";
import { join } from "node:path";
import { discoverHooks } from "../../../lib/build/discover-hooks.ts";
import { entrySource } from "../../../lib/build/entry-source.ts";
import { type HookTable, knownNames } from "../../../lib/runner/hook-table.ts";

const root = join(import.meta.dir, "../../..");

/** The table that the build writes, with nothing behind it. */
async function builtTable(): Promise<HookTable> {
  const source = entrySource({ hooks: await discoverHooks(root), toRoot: root });
  const body = source.slice(source.indexOf("\n") + 1).replace("await main(", "return (");
  return new Function(body)() as HookTable;
}

test("knownNames: what the built table says of plugins, hooks and rules", async () => {
  const { plugins, refusing, rules } = knownNames(await builtTable());
  expect(plugins.get("typescript")).toContain("typescript/check-security");
  expect(rules.get("typescript/dynamic-eval")).toBe("deny");
  expect(rules.get("typescript/any-type")).toBe("warn");
  // A gate, a rule that refuses in a hook that fails open, and a deny without rules.
  for (const hook of ["typescript/check-security", "react-19/check-removed-apis"]) {
    expect(refusing.has(hook)).toBe(true);
  }
  expect(refusing.has("typescript/check-syntax")).toBe(true);
  expect(refusing.has("typescript/recommend-skills")).toBe(false);
  expect(refusing.has("typescript/check-type-safety")).toBe(false);
});
