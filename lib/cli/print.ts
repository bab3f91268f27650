import { writeSync } from "node:fs";
import { errorCode } from "../platform/coded-error.ts";
import { sleepSync } from "../platform/sleep.ts";

const STDOUT = 1;
const STDERR = 2;

/**
 * A line, or several, for whoever typed the command. Throws the file system's error: output on a
 * full device is no success, and EPIPE ends what nobody reads any more.
 */
export function print(text = ""): void {
  writeWhole(STDOUT, `${text}\n`);
}

/** A line on stderr: what went wrong, or a note that is no part of what was asked for. */
export function complain(text: string): void {
  writeWhole(STDERR, `${text}\n`);
}

// Not console.log, which says nothing of a full device or of a reader that is gone.
function writeWhole(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSome(descriptor, rest));
}

function writeSome(descriptor: number, bytes: Uint8Array): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    if (errorCode(error) !== "EAGAIN") throw error;
    sleepSync(1);
    return 0;
  }
}
