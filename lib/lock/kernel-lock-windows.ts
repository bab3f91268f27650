import { systemLibrary } from "../platform/bun-ffi.ts";
import { isFileInUse } from "../platform/file-in-use.ts";
import { files } from "../platform/files.ts";
import { LOCKED_RANGE, type LockFile, lockUnavailable, type OpenLockFile } from "./lock-file.ts";

const READ_WRITE = 0xc000_0000;
// Without FILE_SHARE_DELETE an open lock file can be neither removed nor renamed.
const SHARE_READ_WRITE = 3;
const OPEN_ALWAYS = 4;
const NORMAL_AND_LINK_ITSELF = 0x80 | 0x0020_0000;
const EXCLUSIVE_AND_AT_ONCE = 2 | 1;
const INVALID_HANDLE = -1n;
const OVERLAPPED_BYTES = 32;
const OVERLAPPED_OFFSET = 16;
const ACCESS_DENIED = 5;
const SHARING_VIOLATION = 32;

const SYMBOLS = {
  CreateFileW: {
    args: ["ptr", "u32", "u32", "ptr", "u32", "u32", "ptr"],
    returns: "i64",
  },
  LockFileEx: { args: ["i64", "u32", "u32", "u32", "u32", "ptr"], returns: "i32" },
  CloseHandle: { args: ["i64"], returns: "i32" },
  GetLastError: { args: [], returns: "u32" },
} as const;

/** LockFileEx on the range that SQLite locks too; undefined where FFI is not to be had. */
export function windowsKernelLock(): OpenLockFile | undefined {
  const kernel = load();
  return kernel && ((path) => openWindowsLockFile(kernel, path));
}

type Kernel = NonNullable<ReturnType<typeof load>>;

function load() {
  return systemLibrary("kernel32.dll", SYMBOLS);
}

function openWindowsLockFile(kernel: Kernel, path: string): LockFile {
  const kind = files.linkStatus(path)?.kind ?? "file";
  if (kind !== "file") throw lockUnavailable(path, "it is no regular file");
  const handle = createFile(kernel, path);
  return {
    tryLock: () => lockRange(kernel, handle),
    isCurrent: () => true,
    close: () => void kernel.CloseHandle(handle),
    closeAndRemove() {
      kernel.CloseHandle(handle);
      removeIfUnused(path);
    },
  };
}

function createFile(kernel: Kernel, path: string): bigint {
  const handle = BigInt(
    kernel.CreateFileW(
      wide(path),
      READ_WRITE,
      SHARE_READ_WRITE,
      null,
      OPEN_ALWAYS,
      NORMAL_AND_LINK_ITSELF,
      null,
    ),
  );
  if (handle !== INVALID_HANDLE) return handle;
  const number = kernel.GetLastError();
  const reason = `CreateFileW failed with error ${number}`;
  if (number !== ACCESS_DENIED && number !== SHARING_VIOLATION) throw lockUnavailable(path, reason);
  throw Object.assign(new Error(`Cannot open "${path}": ${reason}`), { code: "EBUSY" });
}

// Any refusal is taken for "held": GetLastError may have been overwritten before it can be asked.
function lockRange(kernel: Kernel, handle: bigint): boolean {
  const overlapped = new Uint8Array(OVERLAPPED_BYTES);
  new DataView(overlapped.buffer).setUint32(OVERLAPPED_OFFSET, LOCKED_RANGE.start, true);
  return kernel.LockFileEx(
    handle,
    EXCLUSIVE_AND_AT_ONCE,
    0,
    LOCKED_RANGE.length,
    0,
    overlapped,
  ) !== 0;
}

function removeIfUnused(path: string): void {
  try {
    files.remove(path);
  } catch (error) {
    // Whoever opened it in the meantime keeps it; the next sweep comes by.
    if (!isFileInUse(error)) throw error;
  }
}

function wide(path: string): Uint8Array {
  if (path.includes("\0")) throw new TypeError("Cannot lock a path that holds a NUL character");
  return new Uint8Array(Buffer.from(`${path}\0`, "utf16le"));
}
