import { extensionOf } from "./language.ts";
import type { FileMatch } from "./rule.ts";

/** Whether a rule for these files looks at this path. */
export function matchesFile(files: FileMatch, path: string): boolean {
  if (!files.extensions.includes(extensionOf(path))) return false;
  return files.except === undefined || path.search(files.except) < 0;
}
