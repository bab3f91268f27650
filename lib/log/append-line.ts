import { CodedError } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { ownerDefect } from "../platform/owner.ts";

const LINE_FEED = 10;

/**
 * Appends one line in one write, so that writers side by side never mix and a killed one tears
 * nothing but its own line; a torn last line is finished first, or it would swallow this one.
 * The file is opened for each line: rotation and removal by others need no watching.
 * `line` holds no line feed. Returns the size of the file after it, in bytes.
 * Throws CodedError PATH_REFUSED (no regular file of ours) and DISK_FULL (short write; what is left
 * of the line is finished by the next), or the file system's error (ELOOP for a link).
 */
export function appendLine(path: string, line: string): number {
  const descriptor = files.open(path, "append");
  try {
    const size = sizeOfOwnFile(descriptor, path);
    const torn = size > 0 && lastByte(descriptor, size) !== LINE_FEED;
    const bytes = new TextEncoder().encode(torn ? `\n${line}\n` : `${line}\n`);
    const written = files.write(descriptor, bytes);
    if (written === bytes.length) return size + written;
    throw new CodedError(
      "DISK_FULL",
      `Cannot append to "${path}": ${written} of ${bytes.length} bytes were written`,
    );
  } finally {
    files.close(descriptor);
  }
}

function sizeOfOwnFile(descriptor: number, path: string): number {
  const status = files.status(descriptor);
  if (status.kind !== "file") throw refused(path, "it is no regular file");
  const foreign = ownerDefect(status);
  if (foreign !== undefined) throw refused(path, foreign);
  if (status.links > 1) throw refused(path, `it has ${status.links} hard links`);
  return status.size;
}

function refused(path: string, reason: string): CodedError {
  return new CodedError("PATH_REFUSED", `Cannot append to "${path}": ${reason}`);
}

function lastByte(descriptor: number, size: number): number | undefined {
  const byte = new Uint8Array(1);
  return files.read(descriptor, byte, size - 1) === 1 ? byte[0] : undefined;
}
