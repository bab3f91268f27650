import { CodedError, errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { type Libc, libc } from "../platform/libc.ts";
import { JsonEnd } from "../protocol/json-end.ts";

/** Room for the 50 MB that a Write may carry, and its escapes. */
const MAX_BYTES = 128 * 2 ** 20;
const STDIN = 0;
const POLL_IN = 1;
/** Most payloads fit. */
const FIRST_BYTES = 2 ** 14;

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

/** The bytes so far, in one buffer that doubles when it is full. */
class Collected {
  readonly #end = new JsonEnd();
  #buffer = new Uint8Array(FIRST_BYTES);
  #length = 0;
  #scanned = 0;

  /** Where the next bytes go; at least one has room. */
  room(): Uint8Array {
    if (this.#length > MAX_BYTES) throw invalid(`stdin holds more than ${MAX_BYTES} bytes`);
    if (this.#length === this.#buffer.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    return this.#buffer.subarray(this.#length);
  }

  /** Says that so many bytes were put there. */
  filled(count: number): void {
    this.#length += count;
  }

  append(chunk: Uint8Array): void {
    for (let rest = chunk; rest.length > 0;) {
      const piece = rest.subarray(0, this.room().length);
      this.room().set(piece);
      this.filled(piece.length);
      rest = rest.subarray(piece.length);
    }
  }

  /** Whether the value has ended; looked at only where the writer makes us wait. */
  isComplete(): boolean {
    const unseen = this.#buffer.subarray(this.#scanned, this.#length);
    this.#scanned = this.#length;
    return this.#end.feed(unseen);
  }

  /** What follows the value in the same chunk is no part of it, as what follows later is not. */
  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#end.end ?? this.#length);
  }
}

/** On Linux: poll and read, which cost nothing beside Bun.stdin. */
function poll(c: Libc, collected: Collected, deadline: number): void {
  const descriptor = new Int32Array([STDIN, POLL_IN]);
  for (;;) {
    if (c.poll(descriptor, 1, 0) <= 0) {
      if (collected.isComplete()) return;
      waitReadable(c, { descriptor, deadline });
    }
    const count = readSome(collected.room());
    if (count === 0) return;
    collected.filled(Math.max(count, 0));
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
    // A kind of stdin that Bun can't stream, as Wine's pipes; the host's limit bounds the wait then.
    if (errorCode(error) !== "EBADF") throw error;
    blocked(collected);
  }
}

function blocked(collected: Collected): void {
  for (;;) {
    const count = readSome(collected.room());
    if (count === 0) return;
    collected.filled(Math.max(count, 0));
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
      collected.append(value);
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
