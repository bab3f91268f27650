import { CodedError } from "./coded-error.ts";
import { files } from "./files.ts";

/**
 * Replaces a file in one step: an exclusive temporary file (0600) in the same directory, written
 * whole, renamed over. A short write is an error and publishes nothing (a full device returns short
 * counts without an error). `beforeRename` runs when the new content is ready; what it throws
 * leaves the old file in place. Throws CodedError DISK_FULL or the file system's error.
 */
export function replaceFile(path: string, text: string, beforeRename?: () => void): void {
  const temporary = temporaryName(path);
  try {
    writeExclusive(temporary, new TextEncoder().encode(text));
    beforeRename?.();
    files.rename(temporary, path);
  } catch (error) {
    files.remove(temporary);
    throw error;
  }
}

/** `.<base>.<pid>.<16 hex digits>.tmp` beside the file. The sweep knows this form. */
function temporaryName(path: string): string {
  const slash = path.lastIndexOf("/");
  const random = crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;
  const suffix = `${process.pid}.${random.toString(16).padStart(16, "0")}.tmp`;
  return `${path.slice(0, slash + 1)}.${path.slice(slash + 1)}.${suffix}`;
}

function writeExclusive(path: string, bytes: Uint8Array): void {
  const descriptor = files.open(path, "exclusive");
  try {
    const written = files.write(descriptor, bytes);
    if (written !== bytes.length) {
      throw new CodedError(
        "DISK_FULL",
        `Cannot write "${path}": ${written} of ${bytes.length} bytes`,
      );
    }
  } finally {
    files.close(descriptor);
  }
}
