import { withTryLock } from "../lock/with-lock.ts";
import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { rotatedFiles } from "./rotated-files.ts";
import type { RotationLimits } from "./rotation-limits.ts";

/**
 * Puts a file that is over the limit aside, as `<path>.<utc ms>-<pid>`, and removes the oldest of
 * those. One rename to a name of its own loses nothing: who still holds the old file finishes on
 * it. Only one process does it at a time; who finds the lock held leaves it to the holder.
 * Throws the file system's error (a directory that can't be written).
 */
export function rotate(path: string, limits: RotationLimits): void {
  withTryLock(`${path}.lock`, () => {
    // Somebody may have rotated between our write and the lock.
    const status = files.linkStatus(path);
    if (status?.kind !== "file" || status.size <= limits.bytes) return;
    const rotated = rotatedFiles(path);
    // A clock that was set back must not make the newest file look like the oldest.
    const stamp = Math.max(Date.now(), (rotated.at(-1)?.stamp ?? 0) + 1);
    if (!putAside(path, `${path}.${stamp}-${process.pid}`)) return;
    const tooMany = rotated.length + 1 - limits.keep;
    for (const old of rotated.slice(0, Math.max(0, tooMany))) files.remove(old.path);
  });
}

// Windows refuses while somebody has the file open; the next writer tries again.
function putAside(from: string, to: string): boolean {
  try {
    files.rename(from, to);
    return true;
  } catch (error) {
    const busy = ["EPERM", "EACCES", "EBUSY"].includes(errorCode(error) ?? "");
    if (busy && process.platform === "win32") return false;
    throw error;
  }
}
