import { blank, gaps } from "./blank.ts";
import type { Language } from "./language.ts";
import type { LiteralRange } from "./literal-range.ts";
import { literalRanges } from "./literal-ranges.ts";
import { scriptBlocks } from "./script-blocks.ts";
import type { NotLookedAt, SyntaxTree } from "./syntax-tree.ts";

/**
 * A source seen in four ways, each as long as the source and with the same lines.
 * raw: as it is. code: comments, JSX text and what stands inside strings, templates and regular
 * expressions blanked; delimiters and `${…}` stay. uncommented: comments alone blanked.
 * comments: all but comments blanked. Outside the scripts of a Vue or Svelte file all is blank.
 */
export interface CodeText {
  readonly raw: string;
  readonly code: string;
  readonly uncommented: string;
  readonly comments: string;
  /** See `syntaxTree`; read once. */
  readonly tree: SyntaxTree | NotLookedAt;
}

export type View = Exclude<keyof CodeText, "tree">;

/** Reads the source on the first look that needs more than `raw`; the last few texts are kept. */
export function codeText(source: string, language: Language): CodeText {
  const known = recent.find((entry) => entry.language === language && entry.text.raw === source);
  if (known) return known.text;
  const text = new LazyCodeText(source, language);
  recent.unshift({ language, text });
  recent.length = Math.min(recent.length, KEPT);
  return text;
}

// The hooks of one group look at the same two texts, before and after the edit.
const KEPT = 2;
const recent: { language: Language; text: CodeText }[] = [];

class LazyCodeText implements CodeText {
  readonly raw: string;
  readonly #language: Language;
  #ranges: readonly NoCode[] | undefined;
  #code: string | undefined;
  #uncommented: string | undefined;
  #comments: string | undefined;
  #tree: SyntaxTree | NotLookedAt | undefined;

  constructor(raw: string, language: Language) {
    this.raw = raw;
    this.#language = language;
  }

  get code(): string {
    return this.#code ??= blank(this.raw, this.#noCode());
  }

  get uncommented(): string {
    const blanked = (range: NoCode) => range.kind === "comment" || range.kind === "markup";
    return this.#uncommented ??= blank(this.raw, this.#noCode().filter(blanked));
  }

  get comments(): string {
    const comments = this.#noCode().filter((range) => range.kind === "comment");
    return this.#comments ??= blank(this.raw, gaps(comments, this.raw.length));
  }

  get tree(): SyntaxTree | NotLookedAt {
    const { syntaxTree } = require("./syntax-tree.ts") as typeof import("./syntax-tree.ts");
    return this.#tree ??= syntaxTree(this.raw, this.#language, () => this.code);
  }

  #noCode(): readonly NoCode[] {
    return this.#ranges ??= noCodeIn(this.raw, this.#language);
  }
}

interface NoCode {
  readonly start: number;
  readonly end: number;
  readonly kind: LiteralRange["kind"] | "markup";
}

function noCodeIn(source: string, language: Language): readonly NoCode[] {
  if (language !== "vue" && language !== "svelte") {
    return literalRanges(source, { from: 0, to: source.length, ...dialect(language) });
  }
  const blocks = scriptBlocks(source);
  const inside = blocks.flatMap((block) =>
    literalRanges(source, { from: block.start, to: block.end, ...dialect(block.language) })
  );
  const outside = gaps(blocks, source.length).map((gap) => ({ ...gap, kind: "markup" as const }));
  return [...inside, ...outside].sort((a, b) => a.start - b.start);
}

function dialect(language: Language): { jsx: boolean; types: boolean } {
  return { jsx: language !== "ts", types: language === "ts" || language === "tsx" };
}
