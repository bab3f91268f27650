import { errorCode } from "./coded-error.ts";
import { files } from "./files.ts";
import { sleepSync } from "./sleep.ts";

/**
 * Writes all of `bytes` to an open descriptor. Where it does not block and its reader is slow
 * (EAGAIN), tries again until `deadline` (performance.now, ms). Throws the file system's error.
 */
export function writeWhole(descriptor: number, bytes: Uint8Array, deadline = Infinity): void {
  let rest = bytes;
  while (rest.length > 0) rest = rest.subarray(writeSome(descriptor, rest, deadline));
}

function writeSome(descriptor: number, bytes: Uint8Array, deadline: number): number {
  try {
    return files.write(descriptor, bytes);
  } catch (error) {
    if (errorCode(error) !== "EAGAIN" || performance.now() > deadline) throw error;
    sleepSync(1);
    return 0;
  }
}
