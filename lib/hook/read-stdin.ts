import { CodedError, errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { type Libc, libc } from "../platform/libc.ts";
import { JsonEnd } from "../protocol/json-end.ts";

/** Room for the 50 MB that a Write may carry, and its escapes. */
const MAX_BYTES = 128 * 2 ** 20;
const STDIN = 0;
const POLL_IN = 1;
/** Bytes; most payloads fit the first. */
const FIRST_CHUNK = 2 ** 16;
const LARGEST_CHUNK = 2 ** 22;

/**
 * The text of the first complete JSON value on stdin, or all there is when stdin ends before.
 * Does not wait for the writer to close. `deadline` is in performance.now ms.
 * Throws CodedError INPUT_INVALID: nothing complete by then, too long, no UTF-8.
 */
export async function readStdin(deadline: number): Promise<string> {
  const collected = new Collected();
  const c = libc();
  if (c === undefined) await stream(collected, deadline);
  else poll(c, collected, deadline);
  return decode(collected.bytes());
}

/** The chunks so far, until the value in them is complete. */
class Collected {
  readonly #chunks: Uint8Array[] = [];
  readonly #end = new JsonEnd();
  #scanned = 0;
  #length = 0;

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > MAX_BYTES) throw invalid(`stdin holds more than ${MAX_BYTES} bytes`);
  }

  /** Whether the value has ended; looked at only where the writer makes us wait. */
  isComplete(): boolean {
    while (this.#scanned < this.#chunks.length) {
      if (this.#end.feed(this.#chunks[this.#scanned++]!)) return true;
    }
    return false;
  }

  /** What follows the value in the same chunk is no part of it, as what follows later is not. */
  bytes(): Uint8Array {
    const [first = new Uint8Array(0), ...others] = this.#chunks;
    const all = others.length === 0 ? first : Buffer.concat(this.#chunks);
    return all.subarray(0, this.#end.end);
  }
}

/** On Linux: poll and read, which cost nothing beside Bun.stdin. */
function poll(c: Libc, collected: Collected, deadline: number): void {
  const descriptor = new Int32Array([STDIN, POLL_IN]);
  for (let size = FIRST_CHUNK;; size = Math.min(size * 2, LARGEST_CHUNK)) {
    if (c.poll(descriptor, 1, 0) <= 0) {
      if (collected.isComplete()) return;
      waitReadable(c, { descriptor, deadline });
    }
    const buffer = new Uint8Array(size);
    const count = readSome(buffer);
    if (count === 0) return;
    if (count > 0) collected.add(buffer.subarray(0, count));
  }
}

function waitReadable(
  c: Libc,
  { descriptor, deadline }: { descriptor: Int32Array; deadline: number },
): void {
  for (;;) {
    const left = Math.ceil(deadline - performance.now());
    if (left <= 0) throw tooLate();
    if (c.poll(descriptor, 1, left) > 0) return;
  }
}

/** Bytes read, 0 at the end, -1 when there are none after all. */
function readSome(buffer: Uint8Array): number {
  try {
    return files.read(STDIN, buffer, null);
  } catch (error) {
    if (errorCode(error) === "EAGAIN") return -1;
    throw new CodedError("INPUT_INVALID", "Cannot read the payload: stdin is not readable", {
      cause: error,
    });
  }
}

async function stream(collected: Collected, deadline: number): Promise<void> {
  try {
    await streamed(collected, deadline);
  } catch (error) {
    // A kind of stdin that Bun can't stream, as Wine's pipes; the watchdog bounds the wait then.
    if (errorCode(error) !== "EBADF") throw error;
    blocked(collected);
  }
}

function blocked(collected: Collected): void {
  for (;;) {
    const buffer = new Uint8Array(FIRST_CHUNK);
    const count = readSome(buffer);
    if (count === 0) return;
    if (count > 0) collected.add(buffer.subarray(0, count));
    if (collected.isComplete()) return;
  }
}

async function streamed(collected: Collected, deadline: number): Promise<void> {
  const reader = Bun.stdin.stream().getReader();
  for (;;) {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(tooLate()), deadline - performance.now());
    try {
      const { value, done } = await Promise.race([reader.read(), late.promise]);
      if (done) return;
      collected.add(value);
      if (collected.isComplete()) return;
    } finally {
      clearTimeout(timer);
    }
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw invalid("stdin is not valid UTF-8");
  }
}

function tooLate(): CodedError {
  return invalid("no complete JSON value arrived on stdin before the deadline");
}

function invalid(what: string): CodedError {
  return new CodedError("INPUT_INVALID", `Cannot read the payload: ${what}`);
}
