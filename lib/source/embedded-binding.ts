/** The parser's native part, as the build has put it into the program. */
export interface EmbeddedBinding {
  /** In the program; while building, on disk. */
  readonly path: string;
  /** Of oxc-parser. */
  readonly version: string;
  readonly size: number;
  /** Of the contents, in hexadecimal digits. */
  readonly sha256: string;
}

let embedded: EmbeddedBinding | undefined;

/** Called once, by the first lines of a compiled program. */
export function embedBinding(binding: EmbeddedBinding): void {
  embedded = binding;
}

/** Undefined when the program runs from source. */
export function embeddedBinding(): EmbeddedBinding | undefined {
  return embedded;
}
