import { LARGEST_TEXT } from "./largest-text.ts";
import { extensionOf } from "./language.ts";

/** The first thing in a text that no parser would take. Line and column from 1. */
export interface SyntaxProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The first syntax error of a TypeScript or JavaScript text, read by Bun's own parser; undefined
 * when there is none, for any other extension, and for text that only looks like code: over 512 KiB,
 * with a line of more than 20,000 characters, or XML, as the translations of Qt are (`.ts`).
 * Only what breaks the grammar counts: that parser also reports names declared twice and the like.
 */
export function syntaxProblem(source: string, path: string): SyntaxProblem | undefined {
  const loader = LOADERS.get(extensionOf(path));
  if (loader === undefined || !isReadable(source)) return undefined;
  return problemWith(source, loader);
}

/**
 * Whether a JavaScript text only lacks the name of what it is: it holds types (Flow, or TypeScript
 * that a build step strips), and with types allowed nothing is wrong with it.
 */
export function isTypedJavaScript(source: string, path: string): boolean {
  if (LOADERS.get(extensionOf(path)) !== "jsx") return false;
  return /@(?:no)?flow\b/.test(source.slice(0, 2_000)) || problemWith(source, "tsx") === undefined;
}

type Loader = "ts" | "tsx" | "jsx";

const LOADERS: ReadonlyMap<string, Loader> = new Map([
  ["ts", "ts"],
  ["mts", "ts"],
  ["cts", "ts"],
  ["tsx", "tsx"],
  ["js", "jsx"],
  ["jsx", "jsx"],
  ["mjs", "jsx"],
  ["cjs", "jsx"],
]);

// With each error the parser copies its line: a thousand in a minified file take seconds.
const LONGEST_LINE = 20_000;

function isReadable(source: string): boolean {
  if (source.length > LARGEST_TEXT || /^\s*<[?!]/.test(source.slice(0, 200))) return false;
  let start = 0;
  while (source.length - start > LONGEST_LINE) {
    const end = source.indexOf("\n", start);
    if (end < 0 || end - start > LONGEST_LINE) return false;
    start = end + 1;
  }
  return true;
}

function problemWith(source: string, loader: Loader): SyntaxProblem | undefined {
  try {
    new Bun.Transpiler(parserOptions(loader)).scan(source);
    return undefined;
  } catch (error) {
    return firstProblem(error);
  }
}

/**
 * Macros off: `import { f } from "./x" with { type: "macro" }` and a call of `f` would otherwise run
 * the project's code in this process. The types know the option only as a map; `false` is what
 * turns them off ("Macros are disabled").
 */
function parserOptions(loader: Loader): Bun.TranspilerOptions {
  return { loader, macro: false } as unknown as Bun.TranspilerOptions;
}

/** The parser throws one message, or an AggregateError of several, in the order of the text. */
function firstProblem(error: unknown): SyntaxProblem | undefined {
  const messages: unknown[] = error instanceof AggregateError ? error.errors : [error];
  const first = messages.filter(isMessage).find(({ message }) => GRAMMAR.test(message));
  if (first === undefined) return undefined;
  return {
    message: first.message,
    line: first.position?.line ?? 1,
    column: first.position?.column ?? 1,
  };
}

const GRAMMAR =
  /^(?:Expected |Unexpected |Unterminated |Syntax Error|Invalid assignment target|"await" can only)/;

interface Message {
  readonly message: string;
  readonly position?: { readonly line: number; readonly column: number } | null;
}

/** Not by class: `BuildMessage` and `ResolveMessage` are globals that only some builds have. */
function isMessage(error: unknown): error is Message {
  return typeof error === "object" && error !== null && "message" in error &&
    typeof error.message === "string" && "position" in error;
}
