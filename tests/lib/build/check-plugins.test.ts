import { describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pluginProblems } from "../../../lib/build/check-plugins.ts";
import { discoverHooks } from "../../../lib/build/discover-hooks.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const LIB = `${import.meta.dir}/../../../lib`;

function hookSource(fields: string, more = ""): string {
  return `import { defineHook } from "${LIB}/hook/define-hook.ts";
${more}
export const hook = defineHook({ summary: "s", onError: "open", run: () => undefined, ${fields} } as never);
`;
}

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const root = scratchDirectory();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text);
  }
  return await pluginProblems(root, await discoverHooks(root));
}

const MANIFEST = { "plugins/p/.claude-plugin/plugin.json": '{"name":"p"}' };
const HOOK = { "hooks/p/a.ts": hookSource('event: "Stop"') };
const skill = (text: string) => ({ "plugins/p/skills/one/SKILL.md": text });
const SOUND = "---\nname: one\ndescription: what it is for\n---\n# One\n";

describe("pluginProblems", () => {
  test("a plugin in which everything agrees has none", async () => {
    const recommends = {
      "hooks/p/a.ts": hookSource('event: "Stop"', 'export const skills = ["one"];'),
    };
    expect(await problemsOf({ ...MANIFEST, ...recommends, ...skill(SOUND) })).toEqual([]);
  });

  const CASES: [string, Record<string, string>, RegExp][] = [
    ["no manifest", HOOK, /plugin\.json is missing/],
    ["a manifest of another name", {
      ...HOOK,
      "plugins/p/.claude-plugin/plugin.json": '{"name":"q"}',
    }, /name must be "p"/],
    ["a manifest that names hooks.json again", {
      ...HOOK,
      "plugins/p/.claude-plugin/plugin.json": '{"name":"p","hooks":"./hooks/hooks.json"}',
    }, /leave "hooks" out/],
    ["a recommended skill that is not there", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "Stop"', 'export const skills = ["gone"];'),
    }, /skills\/gone\/SKILL\.md is missing/],
    ["a skill under another name", {
      ...MANIFEST,
      ...HOOK,
      ...skill(SOUND.replace("name: one", "name: two")),
    }, /name: one/],
    ["a skill without description", {
      ...MANIFEST,
      ...HOOK,
      ...skill("---\nname: one\n---\n# One\n"),
    }, /no description/],
    ["a skill with a dead link", {
      ...MANIFEST,
      ...HOOK,
      ...skill(`${SOUND}[more](references/more.md)\n`),
    }, /references\/more\.md leads nowhere/],
    ["a hook on no event of the protocol", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "PreToolUsed"'),
    }, /no event PreToolUsed/],
    ["an event that the oldest client refuses", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "PreModelSwitch"'),
    }, /2\.1\.197 refuses/],
    ["a timeout in milliseconds", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "Stop", timeout: 5000'),
    }, /in seconds/],
    ["files on an event whose matcher knows no file", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "PostToolUseFailure", tools: ["Write"], files: ["*.ts"]'),
    }, /PreToolUse or PostToolUse/],
    ["files for a tool that edits none", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "PreToolUse", tools: ["Bash"], files: ["*.ts"]'),
    }, /only the tools Write, Edit/],
    ["files for all tools", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "PreToolUse", files: ["*.ts"]'),
    }, /only the tools Write, Edit/],
    ["files that no rule of the host can say", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "PreToolUse", tools: ["Write"], files: ["*.{ts,tsx}"]'),
    }, /"\*\.\{ts,tsx\}"/],
    ["files that are none", {
      ...MANIFEST,
      "hooks/p/a.ts": hookSource('event: "PreToolUse", tools: ["Write"], files: []'),
    }, /name no file/],
  ];
  for (const [what, files, expected] of CASES) {
    test(what, async () => {
      const problems = await problemsOf(files);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(expected);
    });
  }

  test("a file among the hooks that is none is refused by name", () => {
    expect(problemsOf({ "hooks/p/a.ts": "export const x = 1;\n" })).rejects.toThrow(
      /hooks\/p\/a\.ts/,
    );
  });
});
