import type { Node } from "oxc-parser";
import { CallSites } from "./call-site.ts";
import type { CodeText } from "../source/code-text.ts";
import { type EditedFile, matchesFile } from "./file-match.ts";
import type { Finding } from "./finding.ts";
import { LineIndex } from "../source/line-index.ts";
import { CodedError } from "../platform/coded-error.ts";
import { isMentioned } from "../source/mentions.ts";
import type { NotLookedAt } from "../source/syntax-tree.ts";
import { type Visitors, visitTree } from "../source/visit-tree.ts";
import type { Glance, Look, Rule, Span, TreeRule, Visit } from "./rule.ts";

/** More of one rule in one text is not counted: nobody reads it, and it bounds the time. */
const MOST = 500;

/** Told which rule could not look at a text, and why. */
export type OnNotLookedAt = (rule: Rule, why: NotLookedAt) => void;

/**
 * Throws CodedError NOT_LOOKED_AT for a rule that refuses edits, so that a gate blocks what it can't
 * judge. A text that is broken runs nothing, so such a rule lets it by: once it is mended, the rule
 * finds in it what is new.
 */
export function refuseUnseen({ id, level }: Rule, { kind, reason }: NotLookedAt): void {
  if (level !== "deny" || kind === "broken") return;
  throw new CodedError("NOT_LOOKED_AT", `Cannot look for ${id} in this text: ${reason}`, {
    context: { rule: id, reason },
  });
}

/** Everything that the rules see in a text, rule by rule, each in the order of the text. */
export function findInText(
  rules: readonly Rule[],
  file: EditedFile,
  text: CodeText,
  onNotLookedAt: OnNotLookedAt = refuseUnseen,
): Finding[] {
  const meant = rules.filter((rule) => isMeant(rule, file, text));
  if (meant.length === 0) return [];
  const calls = new CallSites(text);
  const lines = new LineIndex(text.raw);
  return meant.filter((rule) => applies(rule, text)).flatMap((rule) => {
    const spans = spansOf(rule, text, { calls, onNotLookedAt });
    return spans.map((span) => findingAt(rule, span, { text, lines }));
  });
}

function isMeant(rule: Rule, file: EditedFile, { raw }: CodeText): boolean {
  if (rule.when?.length === 0 || !matchesFile(rule.files, file)) return false;
  if (rule.uses && !isMentioned(rule.uses, raw)) return false;
  return rule.hint === undefined || isMentioned(rule.hint, raw);
}

function applies({ needs = [], unless = [] }: Rule, text: CodeText): boolean {
  const seen = (glance: Glance) => text[glance.in].search(glance.pattern) >= 0;
  return needs.every(seen) && !unless.some(seen);
}

function spansOf(
  rule: Rule,
  text: CodeText,
  { calls, onNotLookedAt }: { calls: CallSites; onNotLookedAt: OnNotLookedAt },
): Span[] {
  const spans = rule.visit
    ? visitedBy(rule, text, onNotLookedAt)
    : rule.when.flatMap((look) => matchesOf(look, text, calls));
  if (spans.length === 0 || !rule.outside) return inOrder(spans);
  const excluded = rule.outside.flatMap((glance) => matchesOf(glance, text, calls));
  const isExcluded = ({ start }: Span) =>
    excluded.some((span) => span.start <= start && start < span.end);
  return inOrder(spans.filter((span) => !isExcluded(span)));
}

function visitedBy(rule: TreeRule, { tree }: CodeText, onNotLookedAt: OnNotLookedAt): Span[] {
  if ("kind" in tree) {
    onNotLookedAt(rule, tree);
    return [];
  }
  const types = Object.keys(rule.visit) as Node["type"][];
  if (!types.some((type) => tree.mayHold(type))) return [];
  const spans: Span[] = [];
  visitTree(tree.program, collecting(rule.visit, spans));
  return spans.slice(0, MOST);
}

function collecting(visit: Visit, spans: Span[]): Visitors {
  const calls = Object.entries(visit as Record<string, Visitor>).map(([type, find]) => {
    const collect: (...found: Parameters<Visitor>) => void = (node, ancestors) => {
      const span = find(node, ancestors);
      if (span) spans.push(span);
    };
    return [type, collect];
  });
  return Object.fromEntries(calls);
}

type Visitor = (node: Node, ancestors: readonly Node[]) => Span | undefined;

function matchesOf(look: Look, text: CodeText, calls: CallSites): Span[] {
  const spans: Span[] = [];
  for (const match of text[look.in].matchAll(look.pattern)) {
    const start = match.index;
    // In a view with its strings, what begins inside one is no code.
    if (look.in === "uncommented" && text.code[start] !== text.raw[start]) continue;
    const end = look.call ? calls.endOfCall(match, look.call) : start + match[0].length;
    if (end === undefined || !calls.isMeant(match, look)) continue;
    spans.push({ start, end });
    if (spans.length === MOST) break;
  }
  return spans;
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
