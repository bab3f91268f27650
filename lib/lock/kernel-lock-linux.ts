import { errno, type Libc, libc } from "../platform/libc.ts";
import { systemError } from "../platform/system-error.ts";
import { LOCKED_RANGE, type OpenLockFile } from "./lock-file.ts";
import { openPosixLockFile } from "./lock-file-posix.ts";

const FROM_START = 0;
const TRY_LOCK = 2;
const NO_ERROR = 0;
const EINTR = 4;
const EAGAIN = 11;
const EACCES = 13;

/** Record locks through libc's lockf(3); undefined where FFI is not to be had. */
export function linuxKernelLock(): OpenLockFile | undefined {
  const c = libc();
  if (c === undefined) return undefined;
  return (path) => openPosixLockFile(path, (descriptor) => lockRange(c, descriptor));
}

// lockf and not fcntl, which takes a variable number of arguments and FFI can't call such safely.
function lockRange(c: Libc, descriptor: number): boolean {
  for (;;) {
    const there = Number(c.lseek(descriptor, LOCKED_RANGE.start, FROM_START));
    if (there !== LOCKED_RANGE.start) throw systemError(errno(c), "lseek");
    if (c.lockf(descriptor, TRY_LOCK, LOCKED_RANGE.length) === 0) return true;
    const number = errno(c);
    // The runtime itself may have cleared errno between the two calls; then it is no other error.
    if (number === EAGAIN || number === EACCES || number === NO_ERROR) return false;
    if (number !== EINTR) throw systemError(number, "lockf");
  }
}
