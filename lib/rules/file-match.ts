import { extensionOf } from "../source/language.ts";
import type { FileMatch } from "./rule.ts";

/** Whether a rule for these files looks at this path. */
export function matchesFile(files: FileMatch, path: string): boolean {
  const { extensions, only, except } = files;
  if (!extensions.includes(extensionOf(path))) return false;
  if (only !== undefined && path.search(only) < 0) return false;
  return except === undefined || path.search(except) < 0;
}
