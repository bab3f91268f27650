import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { ownerDefect } from "../platform/owner.ts";
import { readTextFile } from "../platform/read-file.ts";

/** What stands at the path of a file of ours; foreign: anything but a readable file of this user. */
export type OwnFile =
  | { readonly kind: "missing" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "foreign"; readonly reason: string };

// What something that stands in place of a regular, readable file of ours says on opening.
const FOREIGN = new Set(["FILE_NOT_READABLE", "ELOOP", "ENXIO", "EISDIR", "EACCES", "EPERM"]);

/**
 * Reads a file of ours. Throws the file system's error when it can't be told what is there (EIO,
 * EMFILE): then it must neither be taken for missing nor begun again.
 */
export function readOwnFile(path: string, maxBytes: number): OwnFile {
  const status = files.linkStatus(path);
  if (status === undefined) return { kind: "missing" };
  const defect = ownerDefect(status);
  if (defect !== undefined) return { kind: "foreign", reason: defect };
  try {
    return { kind: "text", text: readTextFile(path, maxBytes) };
  } catch (error) {
    const code = errorCode(error) ?? "";
    if (code === "ENOENT") return { kind: "missing" };
    if (!FOREIGN.has(code)) throw error;
    return { kind: "foreign", reason: error instanceof Error ? error.message : code };
  }
}

/**
 * Moves what stands in place of one of our files, by name and directory, aside, as
 * `<path>.corrupt-<utc ms>-<pid>`, and returns that; an empty file may be written over and stays
 * (undefined). To be called under the file's lock, never for a path that a variable names.
 */
export function setAside(path: string): string | undefined {
  const status = files.linkStatus(path);
  if (status?.kind === "file" && status.size === 0) return undefined;
  const grave = `${path}.corrupt-${Date.now()}-${process.pid}`;
  files.rename(path, grave);
  return grave;
}
