import { CallSites } from "./call-site.ts";
import type { CodeText } from "../source/code-text.ts";
import { type EditedFile, matchesFile } from "./file-match.ts";
import type { Finding } from "./finding.ts";
import { LineIndex } from "../source/line-index.ts";
import { isMentioned } from "../source/mentions.ts";
import type { Glance, Look, Rule } from "./rule.ts";

/** More of one rule in one text is not counted: nobody reads it, and it bounds the time. */
const MOST = 500;

/** Everything that the rules see in a text, rule by rule, each in the order of the text. */
export function findInText(
  rules: readonly Rule[],
  file: EditedFile,
  text: CodeText,
): Finding[] {
  const meant = rules.filter((rule) => isMeant(rule, file, text));
  if (meant.length === 0) return [];
  const calls = new CallSites(text);
  const lines = new LineIndex(text.raw);
  return meant.filter((rule) => applies(rule, text)).flatMap((rule) => {
    const spans = spansOf(rule, text, calls);
    return spans.map((span) => findingAt(rule, span, { text, lines }));
  });
}

function isMeant(rule: Rule, file: EditedFile, { raw }: CodeText): boolean {
  if (rule.when.length === 0 || !matchesFile(rule.files, file)) return false;
  if (rule.uses && !isMentioned(rule.uses, raw)) return false;
  return rule.hint === undefined || isMentioned(rule.hint, raw);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function applies({ needs = [], unless = [] }: Rule, text: CodeText): boolean {
  const seen = (glance: Glance) => text[glance.in].search(glance.pattern) >= 0;
  return needs.every(seen) && !unless.some(seen);
}

function spansOf(rule: Rule, text: CodeText, calls: CallSites): Span[] {
  const spans = rule.when.flatMap((look) => [...matchesOf(look, text, calls)]);
  if (spans.length === 0 || !rule.outside) return inOrder(spans);
  const excluded = rule.outside.flatMap((glance) => [...matchesOf(glance, text, calls)]);
  const isExcluded = ({ start }: Span) =>
    excluded.some((span) => span.start <= start && start < span.end);
  return inOrder(spans.filter((span) => !isExcluded(span)));
}

function* matchesOf(look: Look, text: CodeText, calls: CallSites): Generator<Span> {
  let count = 0;
  for (const match of text[look.in].matchAll(look.pattern)) {
    const start = match.index;
    // In a view with its strings, what begins inside one is no code.
    if (look.in === "uncommented" && text.code[start] !== text.raw[start]) continue;
    const end = look.call ? calls.endOfCall(match, look.call) : start + match[0].length;
    if (end === undefined || !calls.isMeant(match, look)) continue;
    yield { start, end };
    if (++count === MOST) return;
  }
}

/** Ascending, and one for each place where several looks of a rule hit. */
function inOrder(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start);
  return spans.filter((span, index) => span.start !== spans[index - 1]?.start);
}

function findingAt(
  rule: Rule,
  { start, end }: Span,
  { text, lines }: { text: CodeText; lines: LineIndex },
): Finding {
  const code = text.raw.slice(start, end);
  const first = lines.lineAt(start + code.length - code.trimStart().length);
  const last = lines.lineAt(Math.max(start, end - 1));
  const excerpt = squeezed(lines.lines(first, last));
  return {
    rule,
    line: first,
    lastLine: last,
    excerpt,
    identity: rule.level === "deny" ? squeezed(code) : excerpt,
  };
}

/** One line, at most 300 characters. */
function squeezed(text: string): string {
  return text.slice(0, 1_000).replace(/\s+/g, " ").trim().slice(0, 300);
}
