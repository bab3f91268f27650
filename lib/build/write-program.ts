import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DiscoveredHook } from "./discover-hooks.ts";
import { entrySource } from "./entry-source.ts";

/**
 * Writes the source of a program that holds these hooks into a directory (made when missing), from
 * which `toRoot` leads to the repository. Returns its path, for `compile`.
 */
export async function writeProgram(
  directory: string,
  { hooks, toRoot }: { hooks: readonly DiscoveredHook[]; toRoot: string },
): Promise<string> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, "tackle.ts");
  await writeFile(path, entrySource(hooks, toRoot));
  return path;
}
