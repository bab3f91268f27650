import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { readTextFile } from "../platform/read-file.ts";
import { usablePath } from "../platform/usable-path.ts";
import { LARGEST_TEXT } from "../source/largest-text.ts";

/**
 * What a file holds now, for an `Edit`; undefined when it is not there or not to be had: no
 * regular file, no permission, over 512 KiB, or a path that is relative or has a defect. A link is
 * followed, as the client follows it.
 */
export function currentText(path: string): string | undefined {
  const usable = usablePath(path);
  if (usable === undefined) return undefined;
  try {
    const status = files.linkStatus(usable);
    if (status === undefined) return undefined;
    return readTextFile(status.kind === "link" ? files.resolveLinks(usable) : usable, LARGEST_TEXT);
  } catch (error) {
    if (NOT_TO_BE_HAD.has(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

const NOT_TO_BE_HAD = new Set(
  ["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "EPERM", "ELOOP", "ENXIO", "ENAMETOOLONG"]
    .concat("FILE_NOT_READABLE"),
);
