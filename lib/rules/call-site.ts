import { closingParentheses } from "../source/bracket-pairs.ts";
import type { CodeText } from "../source/code-text.ts";
import { declaredNames } from "../source/declared-names.ts";
import type { CallMatch, Look } from "./rule.ts";

/** Tells what a look means from what only reads like it. Reads the text when asked, and once. */
export class CallSites {
  readonly #text: CodeText;
  #closing: ReadonlyMap<number, number> | undefined;
  #names: ReadonlyMap<string, string> | undefined;

  constructor(text: CodeText) {
    this.#text = text;
  }

  /** Whether the names that the look captures are what it takes them for. */
  isMeant({ groups }: RegExpExecArray, { from = [] }: Look): boolean {
    if (groups === undefined) return true;
    this.#names ??= declaredNames(this.#text);
    const { receiver, name = "" } = groups;
    if (receiver !== undefined) return from.includes(this.#names.get(receiver) ?? "");
    const origin = this.#names.get(name);
    return origin === undefined || from.includes(origin);
  }

  /** The offset behind the call that a match (ending with `(`) begins; undefined if it is none. */
  endOfCall(match: RegExpExecArray, call: CallMatch): number | undefined {
    const open = match.index + match[0].length - 1;
    this.#closing ??= closingParentheses(this.#text.code);
    const close = this.#closing.get(open) ?? this.#text.code.length;
    const inside = this.#text.code.slice(open + 1, close);
    if (call.arguments && inside.search(call.arguments) < 0) return undefined;
    return isDeclaration(this.#text.code, match.index, close + 1) ? undefined : close + 1;
  }
}

/**
 * Whether what stands from `start` to `end`, name and parentheses, declares a method or its
 * signature: a body follows on the same line, or a type does and what precedes cannot be `a ?`.
 */
function isDeclaration(code: string, start: number, end: number): boolean {
  AFTER.lastIndex = end;
  const [, gap = "", next] = AFTER.exec(code) ?? [];
  const before = code.slice(Math.max(0, start - LOOK_BACK), start);
  if (next === "{") return !gap.includes("\n") && !EXTENDS.test(before);
  return next === ":" && BEFORE_MEMBER.test(before);
}

const LOOK_BACK = 40;
const AFTER = /(\s*)(\S)/y;
const EXTENDS = /\bextends\s+$/;
// A bracket or separator, the end of a member on an earlier line, or a modifier.
const BEFORE_MEMBER =
  /(?:^|[{};,]|[\w$)\]>]\s*\n|\b(?:async|static|public|private|protected|abstract|override|get|set|declare|function))\s*$/;
