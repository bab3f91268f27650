import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { type Libc, libc } from "../platform/libc.ts";

const DATA_SEGMENT = 2;
/** Bytes that a hook may take beside what the runtime has reserved: fifty times a 50 MB payload. */
const ALLOWANCE = 2 ** 32;
/** Which of the seven numbers in statm counts the pages of the data segment (proc(5)). */
const DATA_PAGES = 5;
const SPACE = 32;
const ZERO = 48;

/**
 * Makes a hook that floods memory fail on its own ("Out of memory", which its policy answers)
 * before the machine does. Linux alone; elsewhere the deadline is what ends it.
 */
export function limitMemory(): void {
  const c = libc();
  const reserved = c && reservedBytes(c);
  if (reserved === undefined) return;
  const most = BigInt(reserved + ALLOWANCE);
  c?.setrlimit(DATA_SEGMENT, new BigUint64Array([most, most]));
}

/** The runtime reserves several GB of addresses at its start, which the limit counts. */
function reservedBytes(c: Libc): number | undefined {
  const text = new Uint8Array(128);
  try {
    const statm = files.open("/proc/self/statm", "read");
    files.read(statm, text, null);
    files.close(statm);
  } catch (error) {
    // Without /proc there is no limit to set.
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
  return numberAt(text, DATA_PAGES) * c.getpagesize();
}

/** Of decimal numbers with a space between them, without the cost of text for so little. */
function numberAt(text: Uint8Array, index: number): number {
  let at = 0;
  for (let seen = 0; seen < index; at++) {
    if (text[at] === SPACE) seen++;
  }
  let value = 0;
  for (; text[at]! >= ZERO; at++) value = value * 10 + text[at]! - ZERO;
  return value;
}
