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
  const bytes = new Uint8Array(status.size);
  let length = 0;
  while (length < bytes.length) {
    const count = files.read(descriptor, bytes.subarray(length), null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
