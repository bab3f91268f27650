import { Glob } from "bun";
import { readFile } from "node:fs/promises";
import type { DiscoveredHook } from "./discover-hooks.ts";

/** Plugins that are made of others, with their parts in the order in which these are heard. */
export type Composites = ReadonlyMap<string, readonly string[]>;

/**
 * Every `plugins/<plugin>/parts.json`: a list of the plugins whose hooks and skills this one has.
 * Throws TypeError for one that is no list of names.
 */
export async function discoverComposites(root: string): Promise<Composites> {
  const paths = [...new Glob("plugins/*/parts.json").scanSync({ cwd: root })].sort();
  const read = paths.map(async (path) => {
    const parts: unknown = JSON.parse(await readFile(`${root}/${path}`, "utf8"));
    if (Array.isArray(parts) && parts.every((part) => typeof part === "string")) {
      return [path.split(/[/\\]/)[1] ?? "", parts] as const;
    }
    throw new TypeError(`Cannot use "${path}": a list of plugin names is required`);
  });
  return new Map(await Promise.all(read));
}

/** The hooks that each plugin has to run: its own, or those of its parts, part after part. */
export function hooksByPlugin(
  hooks: readonly DiscoveredHook[],
  composites: Composites,
): Map<string, readonly DiscoveredHook[]> {
  const own = Map.groupBy(hooks, (hook) => hook.plugin);
  const made = [...composites].map(([name, parts]) =>
    [name, parts.flatMap((part) => own.get(part) ?? [])] as const
  );
  return new Map([...own, ...made]);
}
