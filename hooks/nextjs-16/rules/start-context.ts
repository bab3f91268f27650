import type { PackageVersion } from "../../../lib/rules/declared-version.ts";
import { loadPages } from "../../../lib/rules/load-pages.ts";

/** What the model is told when a session starts; nothing where the project shows no Next.js. `plugin` is the one that the host runs. */
export function startContext(
  version: PackageVersion,
  { middleware, plugin }: { middleware: string | undefined; plugin: string },
): string | undefined {
  if (typeof version !== "number") return undefined;
  if (version < 16) {
    return `nextjs-16: written for Next.js ${version}, so what 16 changed is not checked.`;
  }
  const checks = `nextjs-16: written for Next.js ${version}; edits are checked for server ` +
    "functions without a session check, request APIs without await, and replaced caching.";
  if (middleware === undefined) return checks;
  const load = loadPages(plugin, ["migrating-middleware-to-proxy"]);
  return `${checks} ${middleware} is deprecated (${load}).`;
}
