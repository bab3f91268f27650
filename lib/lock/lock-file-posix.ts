import { files } from "../platform/files.ts";
import type { LockFile } from "./lock-file.ts";
import { namesDescriptor, openRegular } from "./open-regular.ts";

/**
 * A lock file whose range is locked by `lockRange`. A record lock belongs to the process and goes
 * with any close of the same file in it, so the descriptor is opened, asked and closed only here.
 */
export function openPosixLockFile(
  path: string,
  lockRange: (descriptor: number) => boolean,
): LockFile {
  const descriptor = openRegular(path);
  return {
    tryLock: () => lockRange(descriptor),
    isCurrent: () => namesDescriptor(path, descriptor),
    close: () => files.close(descriptor),
    closeAndRemove() {
      try {
        // Who waits for this file finds, once it has the lock, that the path names it no more.
        if (namesDescriptor(path, descriptor)) files.remove(path);
      } finally {
        files.close(descriptor);
      }
    },
  };
}
