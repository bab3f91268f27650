/** Line numbers, from 1, of offsets that are asked for in ascending or any other order. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** The text of the lines from `first` to `last`, without the last line break. */
  lines(first: number, last: number): string {
    const start = this.#starts[first - 1] ?? 0;
    const end = this.#starts[last] ?? this.#text.length + 1;
    return this.#text.slice(start, end - 1);
  }
}
