/** Levels of nesting beyond which oxc-parser is not called: it would end the process. */
export const MOST_LEVELS = 1_000;

/**
 * Whether some construct in a view of code (literals and comments blank) may be nested deeper than
 * 1,000 levels, told in one pass. Never too low, as far as the view is right. A bracket, an open
 * type argument, an arrow and a condition are a level each, a tag and a word that takes what
 * follows it a quarter, other operators a sixteenth: the measure in which they use the parser's
 * stack, which holds at least 2,700 levels of 8 MB. What commas, semicolons or line ends keep apart
 * adds nothing. `tags`: `<a>` may open an element.
 */
export function isNestedTooDeep(code: string, tags: boolean): boolean {
  return new NestingScan(code, tags).isTooDeep();
}

/**
 * Whether a text, literals and comments included, is too short and has too few marks to be nested
 * beyond what the parser bears, whatever they mean. Most are so, and this takes next to no time:
 * all of it can take 85 % of the stack at most.
 */
export function isSurelyFlat(source: string): boolean {
  if (source.length > 16_000) return false;
  return (source.match(/[([{<?]|=>/g)?.length ?? 0) <= 1_500;
}

/** A bracket, or the whole text, and the stretch of it between two separators that is read. */
class Frame {
  /** Weight of the operators and words of this stretch. */
  chain = 0;
  /** Weight of the deepest bracket in this stretch. */
  inner = 0;
  /** Of the heaviest stretch that is over. */
  heaviest = 0;
  /** `<` of type arguments, or of comparisons, that no `>` has closed. */
  types = 0;
  hasTags = false;
  /** The parentheses of `if (…)`, behind which a statement goes on. */
  readonly isControl: boolean;

  constructor(isControl: boolean) {
    this.isControl = isControl;
  }

  get weight(): number {
    return Math.max(this.heaviest, this.chain + this.inner);
  }

  /** Not where an element or type arguments may go on behind a comma. */
  endStretch(): void {
    if (this.hasTags || this.types > 0) return;
    this.heaviest = this.weight;
    this.chain = 0;
    this.inner = 0;
  }
}

class NestingScan {
  readonly #code: string;
  readonly #tags: boolean;
  readonly #open: Frame[] = [];
  #frame = new Frame(false);
  /** The last character that is no space, what the word is that it ends, whether a line ended since. */
  #last = 0;
  #word = PLAIN;
  #lineEnded = false;
  /** Behind a semicolon, which only `else` goes on after. */
  #statementEnded = false;
  #afterControl = false;

  constructor(code: string, tags: boolean) {
    this.#code = code;
    this.#tags = tags;
  }

  isTooDeep(): boolean {
    for (let at = 0; at < this.#code.length;) {
      const char = this.#code.charCodeAt(at);
      if (isWordPart(char)) at = this.#readWord(at);
      else this.#readMark(at++, char);
      if (this.#frame.chain > MOST_WEIGHT || this.#open.length > MOST_LEVELS) return true;
    }
    while (this.#open.length > 0) this.#close();
    return this.#frame.weight > MOST_WEIGHT;
  }

  #readWord(start: number): number {
    let end = start + 1;
    while (isWordPart(this.#code.charCodeAt(end))) end++;
    const isKeyword = this.#last !== DOT && end - start <= LONGEST_WORD;
    const word = isKeyword ? WORDS.get(this.#code.slice(start, end)) ?? PLAIN : PLAIN;
    if ((word & JOINING) === 0) this.#endLine();
    if (this.#statementEnded && (word & ELSE) === 0) this.#frame.endStretch();
    if (word & NESTING) this.#frame.chain += LEVEL / 4;
    this.#note(this.#code.charCodeAt(end - 1), word);
    return end;
  }

  #readMark(at: number, char: number): void {
    if (char === NEWLINE || char === RETURN || char === 0x2028 || char === 0x2029) {
      this.#lineEnded = true;
    } else if (char > SPACE) {
      if (this.#lineEnded && BEGINNING.has(char)) this.#endLine();
      if (this.#statementEnded) this.#frame.endStretch();
      this.#count(at, char);
      this.#note(char, PLAIN);
    }
  }

  #note(char: number, word: number): void {
    this.#last = char;
    this.#word = word;
    this.#lineEnded = false;
    this.#statementEnded = char === SEMICOLON;
  }

  /** Where a line ends in a value and what follows can't go on with it, so does a statement. */
  #endLine(): void {
    if (!this.#lineEnded) return;
    const isValue = this.#last === CLOSE_PAREN
      ? !this.#afterControl
      : isWordPart(this.#last)
      ? (this.#word & (NESTING | JOINING | DECLARING)) === 0
      : ENDING.has(this.#last);
    if (isValue) this.#frame.endStretch();
  }

  #count(at: number, char: number): void {
    const frame = this.#frame;
    switch (char) {
      case OPEN_PAREN:
      case OPEN_BRACKET:
      case OPEN_BRACE:
        frame.chain++;
        this.#open.push(frame);
        this.#frame = new Frame(char === OPEN_PAREN && (this.#word & CONTROL) !== 0);
        return;
      case CLOSE_PAREN:
      case CLOSE_BRACKET:
      case CLOSE_BRACE:
        this.#afterControl = frame.isControl;
        if (this.#open.length > 0) this.#close();
        return;
      case COMMA:
        return frame.endStretch();
      case SEMICOLON:
        return;
      case LESS:
        return this.#openAngle(at);
      case GREATER:
        if (this.#last === EQUALS) frame.chain += LEVEL;
        else if (frame.types > 0) frame.types--;
        else frame.chain++;
        return;
      case QUESTION:
        frame.chain += this.#isCondition(at) ? LEVEL : 1;
        return;
      case COLON:
      case EQUALS:
        frame.chain += LEVEL / 4;
        return;
      default:
        frame.chain++;
    }
  }

  #close(): void {
    const closed = this.#frame;
    this.#frame = this.#open.pop() ?? closed;
    this.#frame.inner = Math.max(this.#frame.inner, closed.weight + LEVEL);
  }

  #openAngle(at: number): void {
    const frame = this.#frame;
    const next = this.#code.charCodeAt(at + 1);
    // What a closing tag closes can't be told for sure: elements count up to the next bracket.
    if (this.#tags && next === SLASH) return;
    const isTag = this.#tags && (isWordPart(next) || next === GREATER) && !this.#isBehindValue();
    frame.chain += isTag ? LEVEL / 4 : LEVEL;
    if (isTag) frame.hasTags = true;
    else frame.types++;
  }

  #isBehindValue(): boolean {
    if (isWordPart(this.#last)) return (this.#word & (NESTING | RETURNING)) === 0;
    return this.#last === CLOSE_PAREN || this.#last === CLOSE_BRACKET;
  }

  /** Not `?.`, `??`, and the mark of what is optional. */
  #isCondition(at: number): boolean {
    const next = this.#code.charCodeAt(at + 1);
    return this.#last !== QUESTION && !AFTER_OPTIONAL.has(next);
  }
}

function isWordPart(char: number): boolean {
  return char >= 97 && char <= 122 || char >= 65 && char <= 90 || char >= 48 && char <= 57 ||
    char === 95 /* _ */ || char === 36 /* $ */ || char === 35 /* # */;
}

/** Weight of a level, so that the lightest operators weigh a whole number. */
const LEVEL = 16;
const MOST_WEIGHT = LEVEL * MOST_LEVELS;

// What a word is to what stands before and behind it, as bits.
const PLAIN = 0;
/** Takes what follows as a part of what it stands in. */
const NESTING = 1;
/** Goes on with the line before: a decorator's class, the next part of a template. */
const JOINING = 2;
/** Is followed by more of the same, on whatever line. */
const DECLARING = 4;
const CONTROL = 8;
const RETURNING = 16;
const ELSE = 32;

const WORDS = new Map<string, number>();
add("if for while do with await yield new typeof void delete keyof readonly infer unique", NESTING);
add("asserts abstract else in of as is instanceof satisfies extends", NESTING);
add("else in of as is instanceof satisfies extends implements class abstract $", JOINING);
add("function class async import export default const let var using enum interface", DECLARING);
add("type namespace module declare", DECLARING);
add("if for while with await", CONTROL);
add("return case default throw", RETURNING);
add("else", ELSE);

function add(words: string, bit: number): void {
  for (const word of words.split(" ")) WORDS.set(word, (WORDS.get(word) ?? PLAIN) | bit);
}

const LONGEST_WORD = "instanceof".length;

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const AT_SIGN = 64;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const BACK_QUOTE = 96;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const ENDING = new Set([CLOSE_BRACKET, CLOSE_BRACE, QUOTE, APOSTROPHE, BACK_QUOTE]);
const BEGINNING = new Set([QUOTE, APOSTROPHE, AT_SIGN]);
const AFTER_OPTIONAL = new Set([DOT, QUESTION, COLON, COMMA, CLOSE_PAREN]);
