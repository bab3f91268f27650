import { CodedError, errorCode } from "../platform/coded-error.ts";
import type { FileStatus } from "../platform/file-system.ts";
import { files } from "../platform/files.ts";

const LINE_FEED = 10;
const CHUNK_BYTES = 64 * 1024;
/** Bytes. Nothing of ours is longer than 4,000; the rest of a longer one is passed over. */
const LONGEST_LINE = 64 * 1024;

/**
 * A log or journal that is read from its start, a chunk at a time, while others append to it.
 * Memory stays at two chunks whatever the file holds.
 */
export class LineFile {
  readonly #descriptor: number;
  readonly #chunk = new Uint8Array(CHUNK_BYTES);
  #position = 0;
  #rest = new Uint8Array(0);

  private constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /**
   * undefined where no file is. Throws CodedError FILE_NOT_READABLE for anything but a regular
   * file, or the file system's error (ELOOP for a link).
   */
  static open(path: string): LineFile | undefined {
    const descriptor = openOrMissing(path);
    if (descriptor === undefined) return undefined;
    const file = new LineFile(descriptor);
    if (file.status().kind === "file") return file;
    file.close();
    throw new CodedError("FILE_NOT_READABLE", `Cannot read "${path}": it is no regular file`);
  }

  status(): FileStatus {
    return files.status(this.#descriptor);
  }

  /** The complete lines of the next chunk; undefined at the end, for now. */
  nextLines(): string[] | undefined {
    const count = files.read(this.#descriptor, this.#chunk, this.#position);
    if (count === 0) return undefined;
    this.#position += count;
    const bytes = joined(this.#rest, this.#chunk.subarray(0, count));
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    this.#rest = bytes.slice(end, end + LONGEST_LINE);
    return end === 0 ? [] : decode(bytes.subarray(0, end - 1)).split("\n");
  }

  /** What stands after the last line feed: a torn line, or one that is being written. */
  unfinished(): string {
    return decode(this.#rest);
  }

  skipToEnd(): void {
    this.#position = this.status().size;
  }

  /** Begins at the start again if the file has become shorter: somebody emptied it. */
  followTruncation(): void {
    if (this.status().size >= this.#position) return;
    this.#position = 0;
    this.#rest = new Uint8Array(0);
  }

  close(): void {
    files.close(this.#descriptor);
  }
}

/** The first line; undefined where no file is, "" for an empty one. Throws as `LineFile.open`. */
export function firstLineOf(path: string): string | undefined {
  const file = LineFile.open(path);
  try {
    return file && (file.nextLines()?.[0] ?? file.unfinished());
  } finally {
    file?.close();
  }
}

function openOrMissing(path: string): number | undefined {
  try {
    return files.open(path, "read");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
