import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "../../lib/build/compile.ts";
import { type DiscoveredHook, discoverHooks } from "../../lib/build/discover-hooks.ts";
import { hooksJson } from "../../lib/build/hooks-json.ts";
import { hostTarget } from "../../lib/build/target.ts";
import { installBinary } from "../../lib/build/write-plugins.ts";
import { writeProgram } from "../../lib/build/write-program.ts";

const ROOT = join(import.meta.dir, "../..");
const OUTPUT = join(ROOT, "dist/client-tests");

/**
 * Compiles tests/client/hooks into a binary of their own, as the build does with /hooks, and makes
 * plugins of them. Returns their directories by name.
 */
export async function buildProbePlugins(): Promise<Record<"open" | "closed", string>> {
  const hooks = (await discoverHooks(import.meta.dir))
    .map((hook) => ({ ...hook, file: `tests/client/${hook.file}` }));
  const target = hostTarget();
  const source = await writeProgram(OUTPUT, { hooks, toRoot: "../.." });
  const output = join(OUTPUT, `tackle${target.suffix}`);
  await compile({ source, output, target, templates: join(ROOT, "dist/runtime") });
  for (const plugin of ["open", "closed"]) await writePluginFiles(plugin, hooks);
  await installBinary(OUTPUT, output, { plugins: ["open", "closed"], target });
  return { open: pluginDirectory("open"), closed: pluginDirectory("closed") };
}

async function writePluginFiles(plugin: string, hooks: readonly DiscoveredHook[]): Promise<void> {
  const own = hooks.filter((hook) => hook.plugin === plugin);
  const manifest = {
    name: plugin,
    version: "1.0.0",
    description: "Test",
    author: { name: "Test" },
  };
  await writeJson(plugin, ".claude-plugin/plugin.json", manifest);
  await writeJson(plugin, "hooks/hooks.json", hooksJson(plugin, own));
}

async function writeJson(plugin: string, name: string, value: unknown): Promise<void> {
  const path = join(pluginDirectory(plugin), name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, JSON.stringify(value));
}

function pluginDirectory(plugin: string): string {
  return join(OUTPUT, "plugins", plugin);
}
