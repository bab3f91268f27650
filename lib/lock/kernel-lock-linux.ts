import { errno, libc } from "../platform/libc.ts";
import type { OpenLockFile } from "./lock-file.ts";
import { openPosixLockFile, type RecordLocks } from "./lock-file-posix.ts";

const EAGAIN = 11;
const EACCES = 13;

/** Record locks through libc; undefined where FFI is not to be had. */
export function linuxKernelLock(): OpenLockFile | undefined {
  const c = libc();
  if (c === undefined) return undefined;
  const locks: RecordLocks = {
    lseek: c.lseek,
    lockf: c.lockf,
    errno: () => errno(c),
    taken: [EAGAIN, EACCES],
  };
  return (path) => openPosixLockFile(path, locks);
}
