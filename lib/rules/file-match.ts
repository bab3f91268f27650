import { baseName } from "../platform/parent-path.ts";
import type { FileMatch } from "./rule.ts";

/** A file as rules see it: `extension` is that of what is written, also in a notebook. */
export interface EditedFile {
  readonly path: string;
  readonly extension: string;
}

/** Whether a rule for these files looks at this one. */
export function matchesFile(files: FileMatch, { path, extension }: EditedFile): boolean {
  const { extensions, names = [], only, except } = files;
  if (!extensions.includes(extension) && !names.includes(baseName(path).toLowerCase())) {
    return false;
  }
  if (only !== undefined && !only.test(path)) return false;
  return except === undefined || !except.test(path);
}
