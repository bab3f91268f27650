import { Glob } from "bun";
import { readFileSync } from "node:fs";
import { languageOf } from "../../lib/source/language.ts";
import type { Source } from "./sources.ts";

/** One file of a package. */
export interface SourceFile {
  /** Relative to the package, with slashes. */
  readonly path: string;
  readonly text: string;
}

const ONLY_SOURCES = /\.(?:ts|tsx|mts|cts|jsx|vue|svelte|prisma)$/i;
const NEVER = /\.d\.(?:\w+\.)?[mc]?ts$|(?:^|\/)(?:node_modules|\.next)\//i;

/**
 * The sources of a package that lies in `directory`, in the order of their paths: without
 * declarations, which a compiler writes, and without text that `seen` (hashes) has already.
 */
export function sourceFiles(
  source: Source,
  directory: string,
  seen: Set<bigint | number>,
): SourceFile[] {
  const glob = new Glob(source.sources ?? "**");
  const paths = [...glob.scanSync({ cwd: directory, dot: true })]
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !NEVER.test(path) && isSource(path, source))
    .sort();
  return paths.flatMap((path) => {
    const text = readFileSync(`${directory}/${path}`, "utf8");
    const hash = Bun.hash(text);
    if (seen.has(hash)) return [];
    seen.add(hash);
    return [{ path, text }];
  });
}

/** JavaScript is compiled as often as not: it counts where a source says where its sources lie. */
function isSource(path: string, { sources }: Source): boolean {
  if (ONLY_SOURCES.test(path)) return true;
  return sources !== undefined && languageOf(path) === "js";
}
