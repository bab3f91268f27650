const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Finds where the first JSON object (or list) of a stream of bytes ends, for a writer that never
 * closes its end. Only brackets and strings are looked at: whether it is JSON is for the parser.
 * Costs time in proportion to the bytes fed, whatever the chunks.
 */
export class JsonEnd {
  #state: "before" | "outside" | "string" | "ended" | "none" = "before";
  #depth = 0;
  /** In a string, whether the bytes so far end in an escape that is not complete. */
  #escaping = false;
  #bytesBefore = 0;
  #end: number | undefined;

  /** How many of the bytes fed are the value and what stands before it; undefined until it ends. */
  get end(): number | undefined {
    return this.#end;
  }

  /** Takes the next bytes. Returns whether the value has ended. */
  feed(chunk: Uint8Array): boolean {
    let at = this.#state === "before" ? this.#begin(chunk) : 0;
    while (at < chunk.length && (this.#state === "outside" || this.#state === "string")) {
      at = this.#state === "string" ? this.#passString(chunk, at) : this.#passOutside(chunk, at);
    }
    if (this.#state === "ended") this.#end ??= this.#bytesBefore + at;
    this.#bytesBefore += chunk.length;
    return this.#end !== undefined;
  }

  #begin(chunk: Uint8Array): number {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (isIgnorable(byte)) continue;
      this.#state = isOpening(byte) ? "outside" : "none";
      return at;
    }
    return chunk.length;
  }

  /** To behind the next quote or the end of the value. */
  #passOutside(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === QUOTE) {
        this.#state = "string";
        return at + 1;
      }
      if (isOpening(byte)) this.#depth++;
      else if (isClosing(byte) && --this.#depth === 0) {
        this.#state = "ended";
        return at + 1;
      }
    }
    return chunk.length;
  }

  /** To behind the quote that ends the string. */
  #passString(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length;) {
      const quote = chunk.indexOf(QUOTE, at);
      const end = quote === -1 ? chunk.length : quote;
      this.#escaping = isEscaping(chunk, { from: at, end, before: this.#escaping });
      if (quote === -1) return chunk.length;
      at = quote + 1;
      if (!this.#escaping) {
        this.#state = "outside";
        return at;
      }
      this.#escaping = false;
    }
    return chunk.length;
  }
}

/** White space, NUL, or a byte of the byte order mark. */
function isIgnorable(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0 ||
    byte === 0xef || byte === 0xbb || byte === 0xbf;
}

/** Whether an odd number of backslashes stands before `end`. */
function isEscaping(
  chunk: Uint8Array,
  { from, end, before }: { from: number; end: number; before: boolean },
): boolean {
  let start = end;
  while (start > from && chunk[start - 1] === BACKSLASH) start--;
  const odd = (end - start) % 2 === 1;
  return start === from ? odd !== before : odd;
}

function isOpening(byte: number): boolean {
  return byte === 0x7b || byte === 0x5b;
}

function isClosing(byte: number): boolean {
  return byte === 0x7d || byte === 0x5d;
}
