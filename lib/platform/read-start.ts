import { files } from "./files.ts";

/**
 * Up to `maxBytes` from the start of a file as UTF-8 text. For /proc, whose files say they have no
 * bytes: reads until the end instead of asking for the size. Throws the file system's error.
 */
export function readStart(path: string, maxBytes: number): string {
  const descriptor = files.open(path, "read");
  try {
    const bytes = new Uint8Array(maxBytes);
    let length = 0;
    while (length < maxBytes) {
      const count = files.read(descriptor, bytes.subarray(length), null);
      if (count === 0) break;
      length += count;
    }
    return new TextDecoder().decode(bytes.subarray(0, length));
  } finally {
    files.close(descriptor);
  }
}
