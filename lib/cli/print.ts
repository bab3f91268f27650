import { writeWhole } from "../platform/write-whole.ts";

const STDOUT = 1;
const STDERR = 2;

/**
 * A line, or several, for whoever typed the command. Throws the file system's error: output on a
 * full device is no success, and EPIPE ends what nobody reads any more.
 */
export function print(text = ""): void {
  writeLine(STDOUT, text);
}

/** A line on stderr: what went wrong, or a note that is no part of what was asked for. */
export function complain(text: string): void {
  writeLine(STDERR, text);
}

// Not console.log, which says nothing of a full device or of a reader that is gone.
function writeLine(descriptor: number, text: string): void {
  writeWhole(descriptor, new TextEncoder().encode(`${text}\n`));
}
