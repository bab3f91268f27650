import { childPath, lastSlash, parentPath } from "../platform/parent-path.ts";
import { absolutePathDefect, isAbsolute } from "../platform/path-defect.ts";
import { checkPathText, isInside, normalizePath } from "./path-text.ts";
import { refusedPath } from "./refused-path.ts";
import { resolveLinks } from "./resolve-links.ts";

/**
 * `path` (absolute, or relative to `base`) with every link resolved, when it is `base` or lies
 * inside it. What does not exist yet is judged by its nearest existing parent; a dangling link, a
 * loop and a parent that cannot be looked into are refused. Use the path that is returned, not the
 * one that was given. The answer holds for the moment: whoever can write inside `base` can put a
 * link there afterwards. The `files` door follows none in the last place of a path, which leaves
 * the directories above it.
 * Throws CodedError PATH_REFUSED.
 */
export function containedPath(base: string, path: string): string {
  checkPathText(path);
  const root = resolvedBase(base);
  const target = resolvedAsFarAsThere(normalizePath(isAbsolute(path) ? path : `${base}/${path}`));
  if (!isInside(root, target)) {
    throw refusedPath("the path", path, { reason: `it leads outside "${root}"` });
  }
  return target;
}

function resolvedBase(base: string): string {
  const defect = absolutePathDefect(base);
  const found = defect === undefined ? resolveLinks("the base directory", base) : undefined;
  if (found !== undefined) return found;
  throw refusedPath("the base directory", base, { reason: defect ?? "it does not exist" });
}

/**
 * `path` (absolute, no ".." component) with links resolved; of what does not exist yet, the nearest
 * existing parent's. Throws CodedError PATH_REFUSED for a dangling link or a loop.
 */
export function resolvedAsFarAsThere(path: string): string {
  const found = resolveLinks("the path", path);
  if (found !== undefined) return found;
  const parent = parentPath(path);
  if (parent === undefined) return path;
  return childPath(resolvedAsFarAsThere(parent), path.slice(lastSlash(path) + 1));
}
