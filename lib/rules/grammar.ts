import type { Edit } from "../edit/edit.ts";
import { visibleText } from "../security/terminal-text.ts";
import { isTypedJavaScript, type SyntaxProblem, syntaxProblem } from "../source/syntax-error.ts";
import { matchesFile } from "./file-match.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/**
 * Judges the grammar of the text that an edit will leave. Refused is only an edit that breaks what
 * was whole: a file that was broken before can be mended in steps. What may be broken on purpose or
 * only looks broken (test fixtures, templates with placeholders, declarations in a newer grammar
 * than this parser's, types in JavaScript, what Babel alone reads) gets advice.
 */
export function grammarFindings(rule: Rule, edit: Edit): Finding[] {
  const { path, after, whole } = edit;
  if (after === undefined || !whole || !matchesFile(rule.files, edit)) return [];
  const name = `x.${edit.extension}`;
  const problem = syntaxProblem(after, name);
  if (problem === undefined) return [];
  const wasBroken = edit.before !== undefined && syntaxProblem(edit.before, name) !== undefined;
  const mayStay = wasBroken || mayBeMeant({ path, after, name }, problem);
  const { line, column } = problem;
  // The parser quotes the text.
  const message = visibleText(problem.message);
  const said = `${wasBroken ? "the syntax error that was there" : rule.message}: ${message}`;
  const excerpt = lineOf(after, line).trim();
  return [{
    rule: { ...rule, level: mayStay ? "warn" : rule.level, message: `${said} (column ${column})` },
    line,
    lastLine: line,
    excerpt,
    identity: excerpt,
  }];
}

function mayBeMeant(
  { path, after, name }: { path: string; after: string; name: string },
  { line }: SyntaxProblem,
): boolean {
  if (MEANT_PATH.test(path)) return true;
  const around = `${lineOf(after, line - 1)}\n${lineOf(after, line)}`;
  if (PLACEHOLDER.test(around) || (TEMPLATE_PATH.test(path) && GENERATED.test(after))) return true;
  return isTypedJavaScript(after, name) || isProposal(lineOf(after, line), name);
}

/** `export a from "./a"`: a proposal that Babel has a plugin for, and that no version of JavaScript took. */
function isProposal(line: string, name: string): boolean {
  return /\.(?:[mc]?js|jsx)$/.test(name) && EXPORT_FROM.test(line);
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
