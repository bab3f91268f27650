import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { entrySource, type Program } from "./entry-source.ts";

/**
 * Writes the source of a program that holds these hooks into a directory (made when missing), from
 * which `toRoot` leads to the repository. Returns its path, for `compile`.
 */
export async function writeProgram(
  directory: string,
  program: Program,
): Promise<string> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, "tackle.ts");
  await writeFile(path, entrySource(program));
  return path;
}
