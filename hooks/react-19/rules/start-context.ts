import type { PackageVersion } from "../../../lib/rules/declared-version.ts";
import { loadPages } from "../../../lib/rules/load-pages.ts";

/** What the model is told when a session starts; nothing where the project shows no React. `plugin` is the one that the host runs. */
export function startContext(version: PackageVersion, plugin: string): string | undefined {
  if (typeof version !== "number") return undefined;
  if (version < 19) {
    return `react-19: written for React ${version}, so what 19 changed is not checked. For the ` +
      `upgrade: ${loadPages(plugin, ["migrating-removed-apis"])}.`;
  }
  return `react-19: written for React ${version}; edits are checked for removed APIs, unsafe ` +
    "server functions and hooks out of place.";
}
