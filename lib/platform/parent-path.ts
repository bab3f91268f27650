import { nativeFlavour, type PathFlavour } from "./path-flavour.ts";

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
  const slash = flavour === "windows"
    ? Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"))
    : path.lastIndexOf("/");
  return path.slice(0, Math.max(slash, root));
}

/** `directory` and `name` with one slash between them. */
export function childPath(directory: string, name: string): string {
  return directory.endsWith("/") ? `${directory}${name}` : `${directory}/${name}`;
}

function rootLength(path: string, flavour: PathFlavour): number {
  if (flavour === "posix") return 1;
  return /^(?:[\\/]{2}[^\\/]+[\\/][^\\/]+|[A-Za-z]:[\\/])/.exec(path)?.[0].length ?? 0;
}
