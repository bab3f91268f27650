import { pathDefect } from "../platform/path-defect.ts";
import { nativeFlavour, type PathFlavour } from "../platform/platform.ts";
import { refusedPath } from "./refused-path.ts";

/**
 * The text itself when it can be a path: not empty, no NUL or other control character, no ".."
 * component with either slash (CWE-22, CWE-158). Asks nothing of the file system.
 * Throws CodedError PATH_REFUSED.
 */
export function checkPathText(text: string, flavour: PathFlavour = nativeFlavour()): string {
  const reason = pathDefect(text, flavour);
  if (reason !== undefined) throw refusedPath("the path", text, { reason });
  return text;
}

/**
 * One spelling for one path: "/" as separator, no "." components, no doubled or final slash; on
 * Windows the drive letter in upper case and "//server/share" kept. ".." stays: behind a link it
 * names another directory than the text says.
 */
export function normalizePath(path: string, flavour: PathFlavour = nativeFlavour()): string {
  if (flavour === "posix" && isNormal(path)) return path;
  const text = flavour === "windows" ? path.replaceAll("\\", "/") : path;
  const root = rootOf(text, flavour);
  const names = text.slice(root.length).split("/").filter((name) => name !== "" && name !== ".");
  return `${root.toUpperCase()}${names.join("/")}` || ".";
}

// The usual case, without the regular expressions.
function isNormal(path: string): boolean {
  return path.startsWith("/") && !path.includes("//") && !path.includes("/./") &&
    !path.endsWith("/.") && (path.length === 1 || !path.endsWith("/"));
}

/**
 * Whether `path` is `base` or lies under it, by text alone: links are not looked at, and a ".."
 * anywhere means no. On Windows case makes no difference.
 */
export function isInside(
  base: string,
  path: string,
  flavour: PathFlavour = nativeFlavour(),
): boolean {
  if (pathDefect(base, flavour) !== undefined || pathDefect(path, flavour) !== undefined) {
    return false;
  }
  const outer = comparable(base, flavour);
  const inner = comparable(path, flavour);
  return inner === outer || inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}

function comparable(path: string, flavour: PathFlavour): string {
  const normal = normalizePath(path, flavour);
  return flavour === "windows" ? normal.toLowerCase() : normal;
}

function rootOf(path: string, flavour: PathFlavour): string {
  if (flavour === "posix") return path.startsWith("/") ? "/" : "";
  // A server's name begins with neither: those are device paths, which nothing here takes.
  return /^(?:[A-Za-z]:\/?|\/\/(?=[^/.?])|\/)/.exec(path)?.[0] ?? "";
}
