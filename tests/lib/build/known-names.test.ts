import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { discoverHooks } from "../../../lib/build/discover-hooks.ts";
import { knownNamesSource } from "../../../lib/build/known-names.ts";
import { HOOKS, RULES } from "../../../lib/config/known-names.ts";

const root = join(import.meta.dir, "../../..");

test("the names that a tackle.json is checked against are those of the hooks", async () => {
  const file = readFileSync(join(root, "lib/config/known-names.ts"), "utf8");
  expect(await knownNamesSource(root, await discoverHooks(root))).toBe(file);
});

test("a gate, a rule that refuses, and a deny without rules all make a hook that refuses", () => {
  const refusing = Object.keys(HOOKS).filter((hook) => HOOKS[hook]!.refuses);
  expect(refusing).toContain("typescript/check-security");
  expect(refusing).toContain("react-19/check-removed-apis");
  expect(refusing).toContain("typescript/check-syntax");
  expect(refusing).not.toContain("typescript/recommend-skills");
  expect(refusing).not.toContain("typescript/check-type-safety");
});

test("a rule has its own level", () => {
  expect(RULES["typescript/dynamic-eval"]).toBe("deny");
  expect(RULES["typescript/any-type"]).toBe("warn");
});
