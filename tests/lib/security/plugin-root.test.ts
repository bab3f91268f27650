import { expect, test } from "bun:test";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { pluginRoot } from "../../../lib/security/plugin-root.ts";
import { refusalOf } from "../../support/refusal-of.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

test("pluginRoot() is CLAUDE_PLUGIN_ROOT, normalised and resolved", () => {
  const base = scratchDirectory();
  mkdirSync(`${base}/plugin`);
  symlinkSync("plugin", `${base}/link`);
  expect(pluginRoot({ CLAUDE_PLUGIN_ROOT: `${base}//plugin/` })).toBe(`${base}/plugin`);
  expect(pluginRoot({ CLAUDE_PLUGIN_ROOT: `${base}/link` })).toBe(`${base}/plugin`);
  expect(pluginRoot({ CLAUDE_PLUGIN_ROOT: `${base}/none` })).toBe(`${base}/none`);
});

test.each([
  "../../etc/passwd",
  "/a/../../etc",
  "a\0b",
  "..\\..\\x",
  "/x/..",
  "plugin",
  "/a\nb",
  "/dev/null",
])(
  "CLAUDE_PLUGIN_ROOT=%p is refused",
  (CLAUDE_PLUGIN_ROOT) => {
    expect(refusalOf(() => pluginRoot({ CLAUDE_PLUGIN_ROOT }))).toBeString();
  },
);

test("unset, it is found from the executable by the manifest beside it", () => {
  const base = scratchDirectory();
  const root = `${base}/plugins/typescript`;
  mkdirSync(`${root}/bin`, { recursive: true });
  expect(pluginRoot({}, `${root}/bin/tackle`)).toBeUndefined();
  mkdirSync(`${root}/.claude-plugin`);
  writeFileSync(`${root}/.claude-plugin/plugin.json`, "{}");
  expect(pluginRoot({}, `${root}/bin/tackle`)).toBe(root);
  expect(pluginRoot({ CLAUDE_PLUGIN_ROOT: "" }, `${root}/bin/tackle.exe`)).toBe(root);
  expect(pluginRoot({}, `${root}/dist/tackle`)).toBeUndefined();
});

test("from source there is none", () => {
  expect(pluginRoot({})).toBeUndefined();
  expect(pluginRoot({}, "/bin/tackle")).toBeUndefined();
});
