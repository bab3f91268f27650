import { errorCode } from "./coded-error.ts";
import { files } from "./files.ts";
import { parentPath } from "./parent-path.ts";

/**
 * Makes a directory and the parents it lacks, each mode 0700. Something already there is no error,
 * whatever it is: the caller looks. Throws the file system's error.
 */
export function makeDirectories(path: string): void {
  try {
    makeOne(path);
  } catch (error) {
    const parent = parentPath(path);
    if (errorCode(error) !== "ENOENT" || parent === undefined) throw error;
    makeDirectories(parent);
    makeOne(path);
  }
}

// Two hooks of one session start at the same moment: the second finds what the first has made.
function makeOne(path: string): void {
  try {
    files.makeDirectory(path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
}
