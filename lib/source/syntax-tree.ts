import type { Node, Program } from "oxc-parser";
import { CodedError } from "../platform/coded-error.ts";
import { blank, gaps } from "./blank.ts";
import type { Language } from "./language.ts";
import { LARGEST_TEXT } from "./largest-text.ts";
import { isNestedTooDeep, isSurelyFlat, MOST_LEVELS } from "./nesting.ts";
import { loadParser, type ParserBinding, type ParserOptions } from "./parser-binding.ts";
import { type ScriptBlock, scriptBlocks } from "./script-blocks.ts";

/** Why there is no tree of a text. */
export interface NotLookedAt {
  /** broken: it is no code that could run. refused: it may be, and only this parser can't tell. */
  readonly kind: "broken" | "refused";
  /** A clause: "it is nested deeper than 1,000 levels". */
  readonly reason: string;
}

/** The tree of a text, which the parser gives as JSON. */
export class SyntaxTree {
  readonly #json: string;
  #program: Program | undefined;

  constructor(json: string) {
    this.#json = json;
  }

  /** The root; made when it is first asked for, which takes longer than parsing did. */
  get program(): Program {
    return this.#program ??= (JSON.parse(this.#json) as { node: Program }).node;
  }

  /** False when there is surely no node of this type, which takes next to no time. */
  mayHold(type: Node["type"]): boolean {
    return this.#json.includes(`"type":"${type}"`);
  }
}

/**
 * The tree of a text as oxc-parser reads it: ESTree with TypeScript and JSX, `start` and `end` as
 * offsets in the text. Values of regular expressions and of numbers with `n` are null. What the
 * parser reports and reads over leaves the tree as it is. Of a Vue or Svelte file the scripts are
 * one program. `code`: the text without comments and the contents of literals. What would end the
 * process, or take memory without bound, is decided before the parser is called.
 */
export function syntaxTree(
  source: string,
  language: Language,
  code: () => string,
): SyntaxTree | NotLookedAt {
  const reason = refusal(source, language, code);
  if (reason !== undefined) return { kind: "refused", reason };
  try {
    parser ??= loadParser();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { kind: "refused", reason: error.message };
  }
  return parse(parser, source, language);
}

let parser: ParserBinding | undefined;

function refusal(source: string, language: Language, code: () => string): string | undefined {
  if (source.length > LARGEST_TEXT) return "it is larger than 524,288 characters";
  if (copiedAtMost(source) > MOST_COPIED) return "its lines are too long";
  if (isSurelyFlat(source) || !isNestedTooDeep(code(), language !== "ts")) return undefined;
  return `it is nested deeper than ${MOST_LEVELS.toLocaleString("en-US")} levels`;
}

/** With each error the parser copies its line, and a line may hold one every few characters. */
const MOST_COPIED = 2 ** 29;

function copiedAtMost(source: string): number {
  let copied = 0;
  for (let start = 0; start < source.length;) {
    const end = source.indexOf("\n", start);
    const length = (end < 0 ? source.length : end) - start;
    copied += length * length;
    start += length + 1;
  }
  return copied;
}

function parse(
  { parseSync }: ParserBinding,
  source: string,
  language: Language,
): SyntaxTree | NotLookedAt {
  const isComponent = language === "vue" || language === "svelte";
  const blocks = isComponent ? scriptBlocks(source) : [];
  const text = isComponent ? scriptsAlone(source, blocks) : source;
  const lang = isTypesOnly(language, blocks) ? "ts" : "tsx";
  const result = parseSync("", text, { ...OPTIONS, lang });
  const tree = new SyntaxTree(result.program);
  const first = result.errors[0];
  if (first === undefined || tree.program.body.length > 0) return tree;
  return { kind: "broken", reason: `it has a syntax error: ${first.message}` };
}

/**
 * Whether `<a>` is a cast, and never an element. All else is read as TSX, JavaScript too: many a
 * file has types in it (Flow, or TypeScript that a build step strips), and read as JavaScript each
 * of them would be an error.
 */
function isTypesOnly(language: Language, blocks: readonly ScriptBlock[]): boolean {
  const languages = blocks.length === 0 ? [language] : blocks.map((block) => block.language);
  return languages.includes("ts") && !languages.includes("tsx");
}

/** The text with all but its scripts blank, and a semicolon behind each script. */
function scriptsAlone(source: string, blocks: readonly ScriptBlock[]): string {
  let text = blank(source, gaps(blocks, source.length));
  for (const { end } of blocks) {
    if (end < source.length) text = `${text.slice(0, end)};${text.slice(end + 1)}`;
  }
  return text;
}

const OPTIONS: Omit<ParserOptions, "lang"> = {
  astType: "ts",
  sourceType: "unambiguous",
  preserveParens: false,
};
