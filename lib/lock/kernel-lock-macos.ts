import { bunFfi, systemLibrary } from "../platform/bun-ffi.ts";
import type { OpenLockFile } from "./lock-file.ts";
import { openPosixLockFile, type RecordLocks } from "./lock-file-posix.ts";

const SYMBOLS = {
  lseek: { args: ["i32", "i64", "i32"], returns: "i64" },
  lockf: { args: ["i32", "i32", "i64"], returns: "i32" },
  __error: { args: [], returns: "ptr" },
} as const;

const EACCES = 13;
const EAGAIN = 35;

/** Record locks through libSystem; undefined where FFI is not to be had (hardened runtime). */
export function macosKernelLock(): OpenLockFile | undefined {
  const system = systemLibrary("/usr/lib/libSystem.B.dylib", SYMBOLS);
  if (system === undefined) return undefined;
  const locks: RecordLocks = {
    lseek: system.lseek,
    lockf: system.lockf,
    errno() {
      const location = system.__error();
      return location === null ? 0 : bunFfi().read.i32(location);
    },
    taken: [EAGAIN, EACCES],
  };
  return (path) => openPosixLockFile(path, locks);
}
