import { nativeFlavour, type PathFlavour } from "./platform.ts";

/**
 * The first reason not to take `path` for a path at all, as a clause, or undefined. Looks at the
 * text only. A backslash separates components on every platform here: what is checked on one may be
 * used on another. "a..b" and (but on Windows) "..." are names like any other.
 */
export function pathDefect(
  path: string,
  flavour: PathFlavour = nativeFlavour(),
): string | undefined {
  if (path === "") return "it is empty";
  if (path.includes("\0")) return "it holds a NUL character";
  if (hasControl(path)) return "it holds a control character";
  if (path.includes("..") && climbs(path, flavour)) return 'it holds a ".." component';
  return flavour === "windows" && path.indexOf(":", 2) > 0
    ? 'it holds a ":" that follows no drive letter'
    : undefined;
}

/** As `pathDefect`, for a path that must be absolute. */
export function absolutePathDefect(
  path: string,
  flavour: PathFlavour = nativeFlavour(),
): string | undefined {
  const defect = pathDefect(path, flavour);
  if (defect !== undefined) return defect;
  return isAbsolute(path, flavour) ? undefined : "it is not absolute";
}

/**
 * "/x"; on Windows "C:\x" and "\\server\share" with either slash. There "\x" and "C:x" depend on
 * the current drive and directory, and "\\?\" and "\\.\" name devices: none of them counts.
 */
export function isAbsolute(path: string, flavour: PathFlavour = nativeFlavour()): boolean {
  if (flavour === "posix") return path.startsWith("/");
  return /^(?:[A-Za-z]:[\\/]|[\\/]{2}[^\\/.?][^\\/]*[\\/][^\\/])/.test(path);
}

// A loop: the first regular expression of a process costs 0.1 ms, and every hook comes by here.
function hasControl(path: string): boolean {
  for (let index = 0; index < path.length; index += 1) {
    const code = path.charCodeAt(index);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029) {
      return true;
    }
  }
  return false;
}

// Windows drops dots and spaces at the end of a component, so ".. " and "..." may climb as well.
function climbs(path: string, flavour: PathFlavour): boolean {
  const parent = flavour === "windows"
    ? /(?:^|[\\/])\.\.[. ]*(?:[\\/]|$)/
    : /(?:^|[\\/])\.\.(?:[\\/]|$)/;
  return parent.test(path);
}
