import { detectPlatform } from "../platform/platform.ts";
import { linuxKernelLock } from "./kernel-lock-linux.ts";
import { macosKernelLock } from "./kernel-lock-macos.ts";
import { openSqliteLockFile } from "./kernel-lock-sqlite.ts";
import { windowsKernelLock } from "./kernel-lock-windows.ts";
import type { LockFile, OpenLockFile } from "./lock-file.ts";

let chosen: OpenLockFile | undefined;

/** Opens a lock file with the kernel's own lock, or SQLite's where FFI is not to be had. */
export function openLockFile(path: string): LockFile {
  chosen ??= nativeKernelLock() ?? openSqliteLockFile;
  return chosen(path);
}

/** Undefined where SQLite locks instead. */
export function nativeKernelLock(): OpenLockFile | undefined {
  switch (detectPlatform()) {
    case "linux":
      return linuxKernelLock();
    case "macos":
      return macosKernelLock();
    case "windows":
      return windowsKernelLock();
    default:
      return undefined;
  }
}
