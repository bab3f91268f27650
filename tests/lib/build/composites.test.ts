import { describe, expect, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { discoverComposites, hooksByPlugin } from "../../../lib/build/composites.ts";
import { discoverHooks } from "../../../lib/build/discover-hooks.ts";
import { entrySource } from "../../../lib/build/entry-source.ts";
import { copySkills, skillFiles } from "../../../lib/build/copy-skills.ts";
import { pluginProblems } from "../../../lib/build/check-plugins.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const repository = `${import.meta.dir}/../../..`;

const HOOK =
  `export const hook = { event: "Stop", summary: "s", onError: "open", timeout: 10, run() {} };`;
const skill = (name: string) => `---\nname: ${name}\ndescription: d\n---\n`;

const FILES = {
  "hooks/a/one.ts": HOOK,
  "hooks/b/two.ts": HOOK,
  "plugins/a/.claude-plugin/plugin.json": '{"name":"a"}',
  "plugins/b/.claude-plugin/plugin.json": '{"name":"b"}',
  "plugins/ab/.claude-plugin/plugin.json": '{"name":"ab"}',
  "plugins/ab/parts.json": '["b", "a"]',
  "plugins/a/skills/first/SKILL.md": skill("first"),
  "plugins/b/skills/second/SKILL.md": skill("second"),
};

describe("a plugin made of others", () => {
  test("runs the hooks of its parts, part after part, under their own names", async () => {
    const root = rootWith(FILES);
    const hooks = await discoverHooks(root);
    const plugins = hooksByPlugin(hooks, await discoverComposites(root));
    expect([...plugins].map(([plugin, own]) => [plugin, own.map(({ name }) => name)])).toEqual([
      ["a", ["a/one"]],
      ["b", ["b/two"]],
      ["ab", ["b/two", "a/one"]],
    ]);
  });

  test("has an entry in the program's table", async () => {
    const root = rootWith(FILES);
    const hooks = await discoverHooks(root);
    const composites = await discoverComposites(root);
    const source = entrySource({ hooks, composites, toRoot: "../.." });
    expect(source).toContain('get "ab"() {\n    return [...this["b"], ...this["a"]];');
  });

  test("gets copies of their skills, and loses those that are gone", async () => {
    const root = rootWith({
      ...FILES,
      "plugins/a/skills/first/references/more.md": "more",
      "plugins/ab/skills/old/references/gone.md": "gone",
      "plugins/ab/skills/second/SKILL.md": "changed",
    });
    const composites = await discoverComposites(root);
    expect((await copySkills(root, composites)).sort()).toEqual([
      "plugins/ab/skills/first/SKILL.md",
      "plugins/ab/skills/first/references/more.md",
      "plugins/ab/skills/old/references/gone.md",
      "plugins/ab/skills/second/SKILL.md",
    ]);
    const skills = `${root}/plugins/ab/skills`;
    expect(readdirSync(skills).sort()).toEqual(["first", "second"]);
    expect(readFileSync(`${skills}/second/SKILL.md`, "utf8")).toBe(skill("second"));
    expect(readFileSync(`${skills}/first/references/more.md`, "utf8")).toBe("more");
    expect(await copySkills(root, composites)).toEqual([]);
  });

  const CASES: [string, Record<string, string>, RegExp][] = [
    [
      "a part that is no plugin",
      { "plugins/ab/parts.json": '["a", "c"]' },
      /part "c" is no plugin/,
    ],
    ["hooks of its own", { "hooks/ab/x.ts": HOOK }, /can't have hooks of its own/],
    ["one skill in two parts", {
      "plugins/b/skills/first/SKILL.md": skill("first"),
    }, /two of its parts have a skill "first"/],
    ["a manifest of another name", {
      "plugins/ab/.claude-plugin/plugin.json": '{"name":"a"}',
    }, /name must be "ab"/],
  ];
  test.each(CASES)("%s is a problem", async (_what, files, expected) => {
    const root = rootWith({ ...FILES, ...files });
    const hooks = await discoverHooks(root);
    const problems = await pluginProblems(root, hooks, await discoverComposites(root));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test("parts.json holds a list of names", () => {
    const root = rootWith({ ...FILES, "plugins/ab/parts.json": '{"a":1}' });
    expect(discoverComposites(root)).rejects.toThrow(/parts\.json.*list of plugin names/);
  });
});

test("plugins/web has the skills of its parts as they are, and no other", async () => {
  const composites = await discoverComposites(repository);
  const files = (composites.get("web") ?? []).flatMap((part) =>
    pagesOf(part).map((file) => ({ part, file }))
  );
  expect(files.length).toBeGreaterThan(0);
  expect(pagesOf("web")).toEqual(files.map(({ file }) => file).sort());
  const textOf = (plugin: string, file: string) =>
    readFileSync(`${repository}/plugins/${plugin}/skills/${file}`, "utf8");
  const stale = files.filter(({ part, file }) => textOf("web", file) !== textOf(part, file));
  expect(stale).toEqual([]);
});

/** The guide to them is each plugin's own. */
function pagesOf(plugin: string): string[] {
  return skillFiles(repository, plugin).filter((file) => !file.startsWith("guide/"));
}

function rootWith(files: Record<string, string>): string {
  const root = scratchDirectory();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text);
  }
  return root;
}
