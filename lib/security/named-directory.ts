import { files } from "../platform/files.ts";
import { absolutePathDefect } from "../platform/path-defect.ts";
import { nativeFlavour, type PathFlavour } from "../platform/platform.ts";
import { normalizePath } from "./path-text.ts";
import { refusedPath } from "./refused-path.ts";
import { resolveLinks } from "./resolve-links.ts";

/**
 * The directory that a variable (`name`, for the message) gives: normalised, links resolved when it
 * exists. Throws CodedError PATH_REFUSED when it is not absolute, holds a control character or a
 * ".." component, or is there and no directory.
 */
export function namedDirectory(name: string, path: string): string {
  const normal = directoryText(name, path);
  const found = resolveLinks(name, normal);
  if (found === undefined) return normal;
  if (files.linkStatus(found)?.kind === "directory") return found;
  throw refusedPath(name, path, { reason: "it is no directory" });
}

/** The part that looks at the text alone, for both flavours. Throws CodedError PATH_REFUSED. */
export function directoryText(
  name: string,
  path: string,
  flavour: PathFlavour = nativeFlavour(),
): string {
  const reason = absolutePathDefect(path, flavour);
  if (reason !== undefined) throw refusedPath(name, path, { reason });
  return normalizePath(path, flavour);
}
