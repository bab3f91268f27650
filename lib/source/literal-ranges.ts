import type { LiteralRange } from "./literal-range.ts";
import { endOfComment, endOfRegex, endOfString, endOfTemplateText } from "./literal-end.ts";
import { type ClosingTags, closingTags, isElement, mayBeElement } from "./markup-start.ts";
import { isValueBefore, type TokenEnds } from "./token-before.ts";

export interface ScanOptions {
  readonly from: number;
  readonly to: number;
  /** `<Name>` where a value may stand is an element. */
  readonly jsx: boolean;
  /** TypeScript: `<T,>` before an arrow function is no element. */
  readonly types: boolean;
}

/**
 * The comments, literals and JSX texts of a piece of JavaScript or TypeScript, in order, found in
 * one pass whose time grows with the length alone, whatever the text. It jumps from one character
 * that can open something to the next and looks back for what it means there; what does not parse
 * is read as far as it makes sense.
 */
export function literalRanges(source: string, options: ScanOptions): LiteralRange[] {
  return new Scanner(source, options).scan();
}

/** What is open: a brace, by its offset, or something that text goes on after. */
type Frame = number | "template" | "container" | "tag" | "children";

class Scanner {
  readonly #source: string;
  readonly #options: ScanOptions;
  readonly #next: RegExp;
  readonly #ranges: LiteralRange[] = [];
  readonly #frames: Frame[] = [];
  /** Offsets of the open parentheses. */
  readonly #parens: number[] = [];
  readonly #ends: TokenEnds = { ranges: this.#ranges, value: -1, paren: 0, brace: 0 };
  #closingTags: ClosingTags | undefined;
  #at: number;

  constructor(source: string, options: ScanOptions) {
    this.#source = source;
    this.#options = options;
    this.#next = options.jsx ? OPENING_OR_TAG : OPENING;
    this.#at = options.from;
  }

  scan(): LiteralRange[] {
    if (this.#source.startsWith("#!", this.#at)) this.#comment();
    while (this.#at < this.#options.to) {
      const frame = this.#frames.at(-1);
      if (frame === "tag") this.#tag();
      else if (frame === "children") this.#children();
      else this.#code();
    }
    return this.#ranges;
  }

  #code(): void {
    this.#next.lastIndex = this.#at;
    this.#at = this.#next.test(this.#source) ? this.#next.lastIndex - 1 : this.#options.to;
    if (this.#at >= this.#options.to) return;
    switch (this.#source.charCodeAt(this.#at)) {
      case QUOTE:
      case APOSTROPHE:
        return this.#string();
      case BACK_QUOTE:
        this.#at++;
        return this.#template();
      case SLASH:
        return this.#slash();
      case LESS:
        return this.#less();
      case OPEN_PAREN:
        this.#parens.push(this.#at++);
        return;
      case CLOSE_PAREN:
        this.#ends.paren = this.#parens.pop() ?? 0;
        this.#at++;
        return;
      case OPEN_BRACE:
        this.#frames.push(this.#at++);
        return;
      default:
        this.#closeBrace();
    }
  }

  #string(): void {
    const end = endOfString(this.#source, this.#at, this.#options.to);
    this.#literal(this.#at, end);
    this.#at = end;
  }

  /** Template text from here on, up to its end or the next expression in it. */
  #template(): void {
    const end = endOfTemplateText(this.#source, this.#at, this.#options.to);
    this.#range(this.#at, end, "literal");
    if (this.#source.charCodeAt(end) === DOLLAR && end < this.#options.to) {
      this.#frames.push("template");
      this.#at = end + 2;
    } else {
      this.#at = end + 1;
      this.#ends.value = this.#at;
    }
  }

  #slash(): void {
    const next = this.#source.charCodeAt(this.#at + 1);
    if (next === SLASH || next === STAR) return this.#comment();
    // `</` is what remains of a tag that was not taken for one.
    const divides = this.#source.charCodeAt(this.#at - 1) === LESS ||
      isValueBefore(this.#source, this.#at, this.#ends);
    const end = divides ? -1 : endOfRegex(this.#source, this.#at, this.#options.to);
    if (end < 0) {
      this.#at++;
      return;
    }
    this.#literal(this.#at, end);
    this.#at = end;
  }

  #comment(): void {
    const end = endOfComment(this.#source, this.#at, this.#options.to);
    this.#range(this.#at, end, "comment");
    this.#at = end;
  }

  #less(): void {
    // Of `<<` the second opens nothing either.
    if (this.#source.charCodeAt(this.#at + 1) === LESS) this.#at++;
    else if (this.#opensElement()) this.#frames.push("tag");
    this.#at++;
  }

  #opensElement(): boolean {
    if (!mayBeElement(this.#source, this.#at)) return false;
    if (isValueBefore(this.#source, this.#at, this.#ends)) return false;
    if (!this.#options.types) return true;
    this.#closingTags ??= closingTags(this.#source);
    return isElement(this.#source, this.#at, this.#closingTags);
  }

  #closeBrace(): void {
    const frame = this.#frames.pop();
    this.#at++;
    if (frame === "template") this.#template();
    else if (typeof frame === "number") this.#ends.brace = frame;
  }

  /** Inside an opening tag. */
  #tag(): void {
    while (isTagText(this.#source.charCodeAt(this.#at))) this.#at++;
    const char = this.#source.charCodeAt(this.#at);
    if (char === QUOTE || char === APOSTROPHE) this.#attribute(char);
    else if (char === SLASH) this.#slashInTag();
    else if (char === OPEN_BRACE) this.#openContainer();
    else if (char === LESS) {
      this.#at = endOfTypeArguments(this.#source, this.#at, this.#options.to);
    } else {
      if (char === GREATER) this.#frames[this.#frames.length - 1] = "children";
      this.#at++;
    }
  }

  /** An attribute's string: no escapes, and it may span lines. */
  #attribute(quote: number): void {
    const close = this.#source.indexOf(String.fromCharCode(quote), this.#at + 1);
    const end = close < 0 || close >= this.#options.to ? this.#options.to : close + 1;
    this.#literal(this.#at, end);
    this.#at = end;
  }

  #slashInTag(): void {
    const next = this.#source.charCodeAt(this.#at + 1);
    if (next === SLASH || next === STAR) this.#comment();
    else if (next === GREATER) this.#closeElement(this.#at + 2);
    else this.#at++;
  }

  /** Between an opening tag and its closing one. */
  #children(): void {
    const start = this.#at;
    this.#at = endOfText(this.#source, start, this.#options.to);
    this.#range(start, this.#at, "text");
    if (this.#source.charCodeAt(this.#at) === OPEN_BRACE) this.#openContainer();
    else if (this.#source.charCodeAt(this.#at + 1) === SLASH) {
      const close = this.#source.indexOf(">", this.#at);
      this.#closeElement(close < 0 ? this.#options.to : close + 1);
    } else {
      this.#frames.push("tag");
      this.#at++;
    }
  }

  #openContainer(): void {
    this.#frames.push("container");
    this.#at++;
  }

  #closeElement(end: number): void {
    this.#frames.pop();
    this.#at = end;
    this.#ends.value = end;
  }

  /** A literal with one delimiter on each side, the closing one only if it is there. */
  #literal(start: number, end: number): void {
    const closed = end - 1 > start &&
      this.#source.charCodeAt(end - 1) === this.#source.charCodeAt(start);
    this.#range(start + 1, closed ? end - 1 : end, "literal");
    this.#ends.value = end;
  }

  #range(start: number, end: number, kind: LiteralRange["kind"]): void {
    if (end > start) this.#ranges.push({ start, end, kind });
  }
}

const OPENING = /["'`/(){}]/g;
const OPENING_OR_TAG = /["'`/(){}<]/g;

const QUOTE = 34;
const DOLLAR = 36;
const APOSTROPHE = 39;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const STAR = 42;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const BACK_QUOTE = 96;
const OPEN_BRACE = 123;

/** Where `<…>` after a component's name ends; `=>` in it closes nothing. */
function endOfTypeArguments(source: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const char = source.charCodeAt(at);
    if (char === LESS) depth++;
    else if (char === GREATER && source.charCodeAt(at - 1) !== EQUALS && --depth === 0) {
      return at + 1;
    }
  }
  return limit;
}

/** What has no meaning in an opening tag: all but quotes, brackets, `/` and the end of the source. */
function isTagText(char: number): boolean {
  return char > OPEN_BRACE || char > GREATER && char < OPEN_BRACE ||
    char !== QUOTE && char !== APOSTROPHE && char !== SLASH && char < LESS || char === EQUALS;
}

function endOfText(source: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const char = source.charCodeAt(at);
    if (char === LESS || char === OPEN_BRACE) return at;
  }
  return limit;
}
