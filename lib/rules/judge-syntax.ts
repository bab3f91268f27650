import { visibleText } from "../security/terminal-text.ts";
import type { EditedText } from "../edit/edited-text.ts";
import type { Judgement } from "./judge-edit.ts";
import { isTypedJavaScript, type SyntaxProblem, syntaxProblem } from "../source/syntax-error.ts";

const EXCERPT_LENGTH = 120;

/**
 * Judges the grammar of the text that an edit will leave. Refused is only an edit that breaks what
 * was whole: a file that was broken before can be mended in steps. What may be broken on purpose or
 * only looks broken (test fixtures, templates with placeholders, declarations in a newer grammar
 * than this parser's, types in JavaScript, what Babel alone reads) gets advice.
 */
export function judgeSyntax(text: EditedText, plugin: string): Judgement | undefined {
  const { path, before, after, whole } = text;
  const problem = whole ? syntaxProblem(after, path) : undefined;
  if (!problem) return undefined;
  const wasBroken = before !== undefined && syntaxProblem(before, path) !== undefined;
  const refused = !wasBroken && !mayBeMeant(text, problem);
  const shownPath = visibleText(path);
  const summary = refused
    ? `${plugin} refuses this edit of ${shownPath}: it would leave a syntax error`
    : `${plugin}: ${shownPath} ${
      wasBroken ? "still has" : "will have"
    } a syntax error after this edit`;
  return {
    refused,
    text: [summary, ...details(shownPath, after, problem), ...hint(refused)].join("\n"),
  };
}

function details(path: string, source: string, { message, line, column }: SyntaxProblem): string[] {
  const code = visibleText(lineOf(source, line).trim()).slice(0, EXCERPT_LENGTH);
  return [`${path}:${line}:${column} syntax-error — ${visibleText(message)}`, `    ${code}`];
}

function hint(refused: boolean): string[] {
  return refused ? ["Instead: one edit that leaves the file whole."] : [];
}

function mayBeMeant({ path, after }: EditedText, { line }: SyntaxProblem): boolean {
  if (MEANT_PATH.test(path)) return true;
  const around = `${lineOf(after, line - 1)}\n${lineOf(after, line)}`;
  if (PLACEHOLDER.test(around) || (TEMPLATE_PATH.test(path) && GENERATED.test(after))) return true;
  return isTypedJavaScript(after, path) || isProposal(lineOf(after, line), path);
}

/** `export a from "./a"`: a proposal that Babel has a plugin for, and that no version of JavaScript took. */
function isProposal(line: string, path: string): boolean {
  return /\.(?:[mc]?js|jsx)$/i.test(path) && EXPORT_FROM.test(line);
}

const MEANT_PATH = /(?:^|[\\/])_{0,2}(?:fixtures?|testdata|testfixtures)_{0,2}[\\/]|\.d\.[mc]?ts$/i;
const PLACEHOLDER = /<%|%>|\{\{|\}\}|\{%|%\}|<\?/;
const TEMPLATE_PATH = /(?:^|[\\/])_{0,2}templates?_{0,2}[\\/]/i;
const GENERATED = /(?<![\w$])__[A-Za-z]\w{0,60}__|<%|\{\{\s*\w/;
const EXPORT_FROM = /^\s*export\s+[\w$]+(?:\s*,\s*(?:\{[^{}]*\}|\*\s*as\s+[\w$]+))?\s+from\b/;

/** The text of a line, counted from 1. */
function lineOf(source: string, line: number): string {
  return source.split(/\r\n|[\n\r\u2028\u2029]/, line)[line - 1] ?? "";
}
