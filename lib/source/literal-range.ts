/** A part of a source that is no code: `start` to `end`, delimiters of literals left outside. */
export interface LiteralRange {
  readonly start: number;
  readonly end: number;
  /** literal: inside a string, template or regular expression. text: between JSX tags. */
  readonly kind: "comment" | "literal" | "text";
}
