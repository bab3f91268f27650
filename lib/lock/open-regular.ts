import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { lockUnavailable } from "./lock-file.ts";

/**
 * Opens a lock file for reading and writing, made when missing. Throws CodedError LOCK_UNAVAILABLE
 * where a link, FIFO, directory or device is in its place, or the file system's error.
 */
export function openRegular(path: string): number {
  const descriptor = open(path);
  try {
    if (files.status(descriptor).kind !== "file") throw lockUnavailable(path, NO_FILE);
    return descriptor;
  } catch (error) {
    files.close(descriptor);
    throw error;
  }
}

const NO_FILE = "it is no regular file";

function open(path: string): number {
  try {
    return files.open(path, "lock");
  } catch (error) {
    // A link, a directory, a socket or a FIFO that nobody reads.
    if (!["ELOOP", "EISDIR", "ENXIO"].includes(errorCode(error) ?? "")) throw error;
    throw lockUnavailable(path, NO_FILE, error);
  }
}

/** Whether `path` still names the file behind `descriptor`. */
export function namesDescriptor(path: string, descriptor: number): boolean {
  const there = files.linkStatus(path);
  if (there === undefined) return false;
  const open = files.status(descriptor);
  return there.inode === open.inode && there.device === open.device;
}
