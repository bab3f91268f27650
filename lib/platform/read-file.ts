import { files } from "./files.ts";
import { CodedError } from "./coded-error.ts";

/**
 * The whole of a regular file as UTF-8 text. Anything else (link, FIFO, directory, device) and
 * anything over `maxBytes` is refused before a byte is read.
 * Throws CodedError FILE_NOT_READABLE, or the file system's own error (ENOENT, EACCES, ELOOP).
 */
export function readTextFile(path: string, maxBytes: number): string {
  return new TextDecoder().decode(readBytes(path, maxBytes));
}

/** The same as bytes. */
export function readBytes(path: string, maxBytes: number): Uint8Array {
  const descriptor = files.open(path, "read");
  try {
    return readWhole(descriptor, path, maxBytes);
  } finally {
    files.close(descriptor);
  }
}

/**
 * Up to `maxBytes` from the start of a file as UTF-8 text. For /proc, whose files say they have no
 * bytes: reads until the end instead of asking for the size. Throws the file system's error.
 */
export function readStart(path: string, maxBytes: number): string {
  const descriptor = files.open(path, "read");
  try {
    return new TextDecoder().decode(readUpTo(descriptor, maxBytes));
  } finally {
    files.close(descriptor);
  }
}

function readWhole(descriptor: number, path: string, maxBytes: number): Uint8Array {
  const status = files.status(descriptor);
  if (status.kind !== "file") {
    throw new CodedError("FILE_NOT_READABLE", `Cannot read "${path}": it is no regular file`);
  }
  if (status.size > maxBytes) {
    throw new CodedError(
      "FILE_NOT_READABLE",
      `Cannot read "${path}": ${status.size} bytes, the limit is ${maxBytes}`,
    );
  }
  return readUpTo(descriptor, status.size);
}

function readUpTo(descriptor: number, maxBytes: number): Uint8Array {
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  while (length < maxBytes) {
    const count = files.read(descriptor, bytes.subarray(length), null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
