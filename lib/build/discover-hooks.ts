import { Glob } from "bun";
import type { Hook, NamedHook } from "../hook/define-hook.ts";

/** A hook and the file it was read from, relative to the repository. */
export interface DiscoveredHook extends NamedHook {
  readonly file: string;
}

/**
 * Every `hooks/<plugin>/<hook>.ts`, in the order of their names, which is the order of a group.
 * Throws TypeError for a file there that exports no `hook`.
 */
export async function discoverHooks(root: string): Promise<DiscoveredHook[]> {
  const found = [...new Glob("hooks/*/*.ts").scanSync({ cwd: root })];
  const paths = found.map((path) => path.replaceAll("\\", "/")).sort();
  return await Promise.all(paths.map((file) => discover(root, file)));
}

async function discover(root: string, file: string): Promise<DiscoveredHook> {
  const { hook } = await import(`${root}/${file}`) as { hook?: Hook };
  if (hook?.run === undefined) {
    throw new TypeError(`Cannot use "${file}": a file there exports \`hook\`, made by defineHook`);
  }
  const [, plugin = "", base = ""] = file.split("/");
  return { file, plugin, name: `${plugin}/${base.replace(/\.ts$/, "")}`, hook };
}
