import { files } from "../platform/files.ts";
import { systemCall } from "../platform/system-call.ts";
import { LOCKED_RANGE, type LockFile, lockUnavailable } from "./lock-file.ts";
import { namesDescriptor, openRegular } from "./open-regular.ts";

/**
 * What record locks need of a C library. lockf(3) and not fcntl(2), which takes a variable number
 * of arguments: called through FFI on Apple arm64 it reads garbage.
 */
export interface RecordLocks {
  lseek(descriptor: number, offset: number, from: number): number | bigint;
  lockf(descriptor: number, command: number, length: number): number;
  errno(): number;
  /** What errno is when another process has the lock. */
  readonly taken: readonly number[];
}

const FROM_START = 0;
const TRY_LOCK = 2;

/**
 * A lock file whose range is locked by record. Such a lock belongs to the process and goes with any
 * close of the same file in it, so the descriptor is opened, asked and closed only here.
 */
export function openPosixLockFile(path: string, locks: RecordLocks): LockFile {
  const descriptor = openRegular(path);
  return {
    tryLock: () => lockRange(path, descriptor, locks),
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

function lockRange(path: string, descriptor: number, locks: RecordLocks): boolean {
  const { start, length } = LOCKED_RANGE;
  const result = systemCall(() => {
    const there = Number(locks.lseek(descriptor, start, FROM_START));
    return there === start ? locks.lockf(descriptor, TRY_LOCK, length) : -1;
  }, () => locks.errno());
  if (result >= 0) return true;
  if (locks.taken.includes(-result)) return false;
  throw lockUnavailable(path, `the system answers with error ${-result}`);
}
