import { nativeFlavour, type PathFlavour } from "./platform.ts";

/**
 * The directory that an absolute path without final slash lies in, by text alone; undefined for a
 * root: "/", "C:/", "//server/share".
 */
export function parentPath(
  path: string,
  flavour: PathFlavour = nativeFlavour(),
): string | undefined {
  const root = rootLength(path, flavour);
  if (path.length <= root) return undefined;
  return path.slice(0, Math.max(lastSlash(path, flavour), root));
}

/** The last component of a POSIX or a Windows path, wherever this runs: either slash separates. */
export function baseName(path: string): string {
  return path.slice(lastSlash(path, "windows") + 1);
}

/** Where the last separator stands, -1 where there is none. A backslash is one on Windows only. */
export function lastSlash(path: string, flavour: PathFlavour = nativeFlavour()): number {
  const slash = path.lastIndexOf("/");
  return flavour === "windows" ? Math.max(slash, path.lastIndexOf("\\")) : slash;
}

/** `directory` and `name` with one slash between them. */
export function childPath(directory: string, name: string): string {
  return directory.endsWith("/") ? `${directory}${name}` : `${directory}/${name}`;
}

function rootLength(path: string, flavour: PathFlavour): number {
  if (flavour === "posix") return 1;
  return /^(?:[\\/]{2}[^\\/]+[\\/][^\\/]+|[A-Za-z]:[\\/])/.exec(path)?.[0].length ?? 0;
}
