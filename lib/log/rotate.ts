import { hasOwnName, lockPathOf } from "../lock/lock-path.ts";
import { withTryLock } from "../lock/with-lock.ts";
import { isFileInUse } from "../platform/file-in-use.ts";
import { files } from "../platform/files.ts";
import { firstLineOf } from "./line-file.ts";
import { rotatedFiles } from "./rotated-files.ts";
import type { RotationLimits } from "./rotation-limits.ts";

/**
 * Puts a file that is over the limit aside, as `<path>.<utc ms>-<pid>`, and removes the oldest of
 * those. One rename to a name of its own loses nothing: who still holds the old file finishes on
 * it. Only one process does it at a time; who finds the lock held leaves it to the holder.
 * What `limits` doesn't take for ours is neither put aside nor removed.
 * Throws the file system's error (a directory that can't be written).
 */
export function rotate(path: string, limits: RotationLimits): void {
  if (!isOurs(path, limits)) return;
  withTryLock(lockPathOf(path), () => {
    // Somebody may have rotated between our write and the lock.
    const status = files.linkStatus(path);
    if (status?.kind !== "file" || status.size <= limits.bytes) return;
    const rotated = rotatedFiles(path).filter((old) => isOurs(old.path, limits));
    // A clock that was set back must not make the newest file look like the oldest.
    const stamp = Math.max(Date.now(), (rotated.at(-1)?.stamp ?? 0) + 1);
    if (!putAside(path, `${path}.${stamp}-${process.pid}`)) return;
    const tooMany = rotated.length + 1 - limits.keep;
    for (const old of rotated.slice(0, Math.max(0, tooMany))) files.remove(old.path);
  });
}

function isOurs(path: string, limits: RotationLimits): boolean {
  if (limits.isOurs === undefined || hasOwnName(path)) return true;
  if (files.linkStatus(path)?.kind !== "file") return false;
  return limits.isOurs(firstLineOf(path) ?? "");
}

// Where somebody's having the file open is in the way, the next writer tries again.
function putAside(from: string, to: string): boolean {
  try {
    files.rename(from, to);
    return true;
  } catch (error) {
    if (isFileInUse(error)) return false;
    throw error;
  }
}
