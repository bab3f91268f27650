import { files } from "../platform/files.ts";

/**
 * Opens a lock file for reading and writing, made when missing. A link, FIFO, directory or device
 * in its place is refused. Throws the file system's error, or an Error that names the kind.
 */
export function openRegular(path: string): number {
  const descriptor = files.open(path, "lock");
  try {
    const { kind } = files.status(descriptor);
    if (kind !== "file") throw new Error(`"${path}" is no regular file`);
    return descriptor;
  } catch (error) {
    files.close(descriptor);
    throw error;
  }
}

/** Whether `path` still names the file behind `descriptor`. */
export function namesDescriptor(path: string, descriptor: number): boolean {
  const there = files.linkStatus(path);
  if (there === undefined) return false;
  const open = files.status(descriptor);
  return there.inode === open.inode && there.device === open.device;
}
