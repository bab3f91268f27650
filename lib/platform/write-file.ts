import { CodedError } from "./coded-error.ts";
import { isFileInUse } from "./file-in-use.ts";
import { files } from "./files.ts";
import { lastSlash } from "./parent-path.ts";
import { sleepSync } from "./sleep.ts";

/** How long a reader or a virus scanner may stand in the way of a rename on Windows, ms. */
const PATIENCE_MS = 2000;
const LONGEST_PAUSE_MS = 50;

/**
 * Replaces a file in one step: an exclusive temporary file (0600) in the same directory, written
 * whole, renamed over. A short write is an error and publishes nothing (a full device returns short
 * counts without an error). `beforeRename` runs when the new content is ready; what it throws
 * leaves the old file in place. Throws CodedError DISK_FULL or the file system's error.
 */
export function replaceFile(
  path: string,
  content: string | Uint8Array,
  beforeRename?: () => void,
): void {
  const temporary = temporaryName(path);
  try {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    writeExclusive(temporary, bytes);
    beforeRename?.();
    publish(temporary, path);
  } catch (error) {
    files.remove(temporary);
    throw error;
  }
}

function publish(temporary: string, path: string): void {
  const deadline = performance.now() + PATIENCE_MS;
  for (let pause = 1;; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return files.rename(temporary, path);
    } catch (error) {
      const passes = isFileInUse(error) && files.linkStatus(path)?.kind === "file";
      if (!passes || performance.now() > deadline) throw error;
      sleepSync(pause);
    }
  }
}

/** `.<base>.<pid>.<16 hex digits>.tmp` beside the file. The sweep knows this form. */
function temporaryName(path: string): string {
  const start = lastSlash(path) + 1;
  const random = crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;
  const suffix = `${process.pid}.${random.toString(16).padStart(16, "0")}.tmp`;
  return `${path.slice(0, start)}.${path.slice(start)}.${suffix}`;
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
