import { expect, test } from "bun:test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { discoverHooks } from "../../../lib/build/discover-hooks.ts";
import { rulesTable, withRules, writeRulesTables } from "../../../lib/build/rules-table.ts";
import type { Rule } from "../../../lib/rules/rule.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const repository = `${import.meta.dir}/../../..`;

const rule: Rule = {
  id: "no-bars",
  files: { extensions: ["ts"] },
  hint: ["a"],
  when: [{ in: "code", pattern: /a/g }],
  level: "deny",
  since: { package: "react", major: 19 },
  once: "file",
  message: "`a | b` is a union of <T>",
  advice: "one of them",
  skills: ["one", "two"],
  documentation: "Left alone: `b`.",
};

test("rulesTable() has a row for each rule and escapes what would break the table", () => {
  expect(rulesTable([rule]).split("\n").at(-1)).toBe(
    "| `no-bars` | deny, from react 19, once a file | `a \\| b` is a union of &lt;T>. Left alone: `b`. | one of them | one, two |",
  );
});

test("writeRulesTables() replaces what stands between the marks and nothing else", async () => {
  const root = projectWith("# p\n\n<!-- rules -->old<!-- /rules -->\n\nend\n");
  const hooks = await discoverHooks(root);
  expect(await writeRulesTables(root, hooks)).toEqual(["plugins/p/README.md"]);
  const readme = readFileSync(`${root}/plugins/p/README.md`, "utf8");
  expect(readme).toStartWith(
    "# p\n\n<!-- rules -->\n\n### h\n\n<!-- deno-fmt-ignore-start -->\nLooks, on PreToolUse.\n\n",
  );
  expect(readme).toContain("| `r` | warn |");
  expect(readme).toEndWith("\n\n<!-- /rules -->\n\nend\n");
  expect(await writeRulesTables(root, hooks)).toEqual([]);
});

test("writeRulesTables() leaves a README without marks alone", async () => {
  const root = projectWith("# p\n");
  expect(await writeRulesTables(root, await discoverHooks(root))).toEqual([]);
});

test("writeRulesTables() refuses a mark that is never closed", async () => {
  const root = projectWith("<!-- rules -->\n");
  expect(writeRulesTables(root, await discoverHooks(root))).rejects.toThrow(RangeError);
});

test("the rules in every plugin's README are those of its hooks", async () => {
  const hooks = await discoverHooks(repository);
  for (const plugin of new Set(hooks.map((hook) => hook.plugin))) {
    const path = `${repository}/plugins/${plugin}/README.md`;
    const readme = await Bun.file(path).exists() ? await Bun.file(path).text() : "";
    const own = hooks.filter((hook) => hook.plugin === plugin);
    expect(withRules(readme, own)).toBe(readme);
  }
});

function projectWith(readme: string): string {
  const root = scratchDirectory();
  for (const folder of ["hooks/p", "plugins/p"]) {
    mkdirSync(`${root}/${folder}`, { recursive: true });
  }
  writeFileSync(`${root}/plugins/p/README.md`, readme);
  writeFileSync(
    `${root}/hooks/p/h.ts`,
    `const rules = [{ id: "r", level: "warn", message: "m", documentation: "d" }];
export const hook = { event: "PreToolUse", summary: "Looks", rules, run() {} };
`,
  );
  return root;
}
