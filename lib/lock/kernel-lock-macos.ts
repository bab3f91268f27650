import { bunFfi } from "../platform/bun-ffi.ts";
import { LOCKED_RANGE, type OpenLockFile } from "./lock-file.ts";
import { openPosixLockFile } from "./lock-file-posix.ts";

const FROM_START = 0;
const TRY_LOCK = 2;
const NO_ERROR = 0;
const EINTR = 4;
const EACCES = 13;
const EAGAIN = 35;

/** Record locks through lockf(3); undefined where FFI is not to be had (hardened runtime). */
export function macosKernelLock(): OpenLockFile | undefined {
  const system = load();
  if (system === undefined) return undefined;
  return (path) => openPosixLockFile(path, (descriptor) => lockRange(system, descriptor));
}

type System = ReturnType<typeof open>;

function load(): System | undefined {
  try {
    return open();
  } catch {
    // SQLite is the answer to every cause.
    return undefined;
  }
}

// An absolute path: a bare name would be searched in the current directory as well.
function open() {
  return bunFfi().dlopen("/usr/lib/libSystem.B.dylib", {
    lseek: { args: ["i32", "i64", "i32"], returns: "i64" },
    lockf: { args: ["i32", "i32", "i64"], returns: "i32" },
    __error: { args: [], returns: "ptr" },
  }).symbols;
}

// fcntl takes a variable number of arguments: called through FFI on Apple arm64 it reads garbage.
function lockRange(system: System, descriptor: number): boolean {
  for (;;) {
    const there = Number(system.lseek(descriptor, LOCKED_RANGE.start, FROM_START));
    if (there !== LOCKED_RANGE.start) throw new Error(`Cannot seek in a lock file: ${there}`);
    if (system.lockf(descriptor, TRY_LOCK, LOCKED_RANGE.length) === 0) return true;
    const location = system.__error();
    const number = location === null ? NO_ERROR : bunFfi().read.i32(location);
    if (number === EAGAIN || number === EACCES || number === NO_ERROR) return false;
    if (number !== EINTR) {
      throw Object.assign(new Error(`lockf failed with error ${number}`), { errno: -number });
    }
  }
}
