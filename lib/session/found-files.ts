import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { type NamedFile, parseFileName } from "./file-name.ts";

/** A file of ours that a directory lists; it may be gone, and may be anything but a file. */
export interface FoundFile extends NamedFile {
  readonly directory: string;
  readonly path: string;
}

/** Files of ours in these directories; a directory that is not there has none. */
export function foundFiles(directories: Iterable<string>): FoundFile[] {
  return [...new Set(directories)].flatMap((directory) =>
    namesIn(directory).map(parseFileName)
      .filter((file) => file !== undefined)
      .map((file) => ({ ...file, directory, path: `${directory}/${file.name}` }))
  );
}

/** Paths in one role; those in use before those put aside, and the newest of these first. */
export function pathsOf(found: readonly FoundFile[], role: FoundFile["role"]): string[] {
  return found.filter((file) => file.role === role).map(({ path }) => path).toSorted((a, b) =>
    Number(isPutAside(a)) - Number(isPutAside(b)) || (a < b ? 1 : -1)
  );
}

function isPutAside(path: string): boolean {
  return /\.\d+-\d+$/.test(path);
}

function namesIn(directory: string): string[] {
  try {
    return files.list(directory);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}
