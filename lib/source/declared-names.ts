import type { CodeText } from "./code-text.ts";

/**
 * Names that a file binds itself, each with its origin: the module it is imported or required from,
 * the function whose result it holds (`const run = promisify(exec)`: "promisify"), or "".
 * Scopes are not told apart: a name bound anywhere counts everywhere.
 */
export function declaredNames(text: CodeText): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [, name = ""] of text.code.matchAll(FUNCTION_OR_CLASS)) names.set(name, "");
  for (const [, name = ""] of text.code.matchAll(PARAMETER)) names.set(name, "");
  for (const [, name = ""] of text.code.matchAll(FUNCTION_PARAMETER)) names.set(name, "");
  addVariables(text, names);
  addImports(text, names);
  return names;
}

const FUNCTION_OR_CLASS = /\b(?:function\b\s*(?:\*\s*)?|class\s+)([\w$]+)/g;
// The first parameter, or any whose type is written as a function: others look like arguments.
const PARAMETER = /\(\s*([\w$]+)\s*(?:\??:|,[^()]*\)\s*(?:=>|\{)|\)\s*(?:=>|:|\{))/g;
const FUNCTION_PARAMETER = /[(,]\s*([\w$]+)\s*\??:\s*\(/g;
// `import x = require("y")` sets x as a variable.
const VARIABLE = /\b(?:(?:const|let|var)\s+|import\s+(?=[\w$]+\s*=))(?:([\w$]+)|(\{[^{}]*\}))/g;
const ORIGIN = /\s*=\s*(?:await\s+)?(?:[\w$]+\s*\.\s*)?([\w$]+)\s*\(\s*/y;

function addVariables(text: CodeText, names: Map<string, string>): void {
  for (const match of text.code.matchAll(VARIABLE)) {
    const [whole, name, pattern] = match;
    const origin = originAt(text, match.index + whole.length);
    if (name !== undefined) names.set(name, origin);
    else if (pattern !== undefined) addPattern(pattern, origin, names);
  }
}

/** What a variable is set to, from behind its name on: `= require("x")`, `= await f(…)`. */
function originAt(text: CodeText, at: number): string {
  ORIGIN.lastIndex = at;
  const callee = ORIGIN.exec(text.code)?.[1];
  if (callee !== "require" && callee !== "import") return callee ?? "";
  return stringAt(text, ORIGIN.lastIndex);
}

/** `{ a, b: c, d = 1, ...e }`, of a declaration or an import. */
function addPattern(pattern: string, origin: string, names: Map<string, string>): void {
  for (const part of pattern.slice(1, -1).split(",")) {
    const bound = part.split("=")[0]?.split(/:|\bas\b/).at(-1)?.replace("...", "").trim();
    if (bound) names.set(bound.replace(/^type\s+/, ""), origin);
  }
}

/** Each clause is read once, from `import` to the quote of its module. */
function addImports(text: CodeText, names: Map<string, string>): void {
  IMPORT.lastIndex = 0;
  while (IMPORT.test(text.code)) {
    const start = IMPORT.lastIndex;
    CLAUSE_END.lastIndex = start;
    if (!CLAUSE_END.test(text.code)) return;
    IMPORT.lastIndex = CLAUSE_END.lastIndex;
    const end = CLAUSE_END.lastIndex - 1;
    const module = stringAt(text, end);
    if (module !== "") addClause(text.code.slice(start, end), module, names);
  }
}

const IMPORT = /\bimport\b/g;
const CLAUSE_END = /["'`;(=]/g;

/** `type Default, * as all, { a as b } from`. */
function addClause(clause: string, module: string, names: Map<string, string>): void {
  const open = clause.indexOf("{");
  const close = clause.indexOf("}", open);
  if (open >= 0 && close >= 0) addPattern(clause.slice(open, close + 1), module, names);
  const rest = open < 0 ? clause : clause.slice(0, open);
  for (const part of rest.split(",")) {
    const bound = part.replace(/\bfrom\s*$/, "").trim().split(/\s+/).at(-1);
    if (bound) names.set(bound, module);
  }
}

/** The content of the string literal that opens at `at`; "" where none does. */
function stringAt({ raw }: CodeText, at: number): string {
  const quote = raw[at];
  if (quote !== '"' && quote !== "'" && quote !== "`") return "";
  const end = raw.indexOf(quote, at + 1);
  return end < 0 ? "" : raw.slice(at + 1, end);
}
