import type { Environment } from "../platform/environment.ts";
import { files } from "../platform/files.ts";
import { namedDirectory } from "./named-directory.ts";
import { normalizePath } from "./path-text.ts";

/**
 * Where the plugin's own files lie: CLAUDE_PLUGIN_ROOT, else the directory above the `bin` that
 * holds the executable when it has a plugin manifest; undefined elsewhere (a source checkout, a
 * binary of its own). It only locates: nothing may be skipped or switched by it.
 * Throws CodedError PATH_REFUSED for a value that cannot be a directory, see `namedDirectory`.
 */
export function pluginRoot(
  env: Environment,
  executablePath: string = process.execPath,
): string | undefined {
  if (env.CLAUDE_PLUGIN_ROOT) return namedDirectory("CLAUDE_PLUGIN_ROOT", env.CLAUDE_PLUGIN_ROOT);
  const root = /^(.+)\/bin\/[^/]+$/.exec(normalizePath(executablePath))?.[1];
  if (root === undefined) return undefined;
  const manifest = files.linkStatus(`${root}/.claude-plugin/plugin.json`);
  return manifest?.kind === "file" ? root : undefined;
}
