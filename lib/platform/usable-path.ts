import { absolutePathDefect } from "./path-defect.ts";
import { nativeFlavour, type PathFlavour } from "./platform.ts";

/**
 * The path without final slashes when it is absolute and has no defect (see `absolutePathDefect`);
 * undefined when it is unset or has one.
 */
export function usablePath(
  path: string | undefined,
  flavour: PathFlavour = nativeFlavour(),
): string | undefined {
  if (path === undefined || absolutePathDefect(path, flavour) !== undefined) return undefined;
  const separators = flavour === "windows" ? "\\/" : "/";
  const root = flavour === "windows" && path[1] === ":" ? 3 : 1;
  let end = path.length;
  while (end > root && separators.includes(path.charAt(end - 1))) end -= 1;
  return path.slice(0, end);
}
