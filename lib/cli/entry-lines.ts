import type { JournalEntry } from "../journal/journal-entry.ts";
import { ERROR_SUMMARIES } from "../journal/error-summary.ts";
import { ERROR_CODES } from "../platform/error-code.ts";
import { visibleText } from "../security/terminal-text.ts";
import { LEVEL_STYLE, paint } from "./paint.ts";

const LONGEST_VALUE = 60;
const LONGEST_CONTEXT = 160;
/** Said elsewhere: the session in the heading, the error in the message. */
const LEFT_OUT = ["session_id", "error"];

/**
 * One entry of the journal as people read it: a head, the message, where, and what to do. `whole`
 * shows all of its context and its call stack.
 */
export function entryLines(entry: JournalEntry, whole: boolean): string[] {
  const { timestamp, level, plugin, hook, code, message } = entry;
  const where = visibleText(isOwnName(entry) ? hook : `${plugin}/${hook}`);
  const context = whole ? wholeContext(entry) : shortContext(entry);
  const remedy = remedyOf(code);
  return [
    `${timestamp} ${paint(LEVEL_STYLE[level], level)} ${where} ${paint("bold", code)}`,
    `  ${visibleText(message)}`,
    ...context.map((line) => paint("dim", `  ${line}`)),
    ...(whole ? entry.stack ?? [] : []).map((frame) => paint("dim", `  at ${visibleText(frame)}`)),
    ...(remedy === undefined ? [] : [`  What to do: ${remedy}`]),
  ];
}

// What concerns a whole group stands under the plugin's name, or "plugin Event".
function isOwnName({ plugin, hook }: JournalEntry): boolean {
  return hook === plugin || hook.startsWith(`${plugin} `);
}

function shortContext({ context = {} }: JournalEntry): string[] {
  const parts = Object.entries(context).filter(([key]) => !LEFT_OUT.includes(key))
    .map(([key, value]) => `${visibleText(key)}=${cut(textOf(value), LONGEST_VALUE)}`);
  return parts.length === 0 ? [] : [cut(parts.join(" "), LONGEST_CONTEXT)];
}

function wholeContext({ context = {} }: JournalEntry): string[] {
  return Object.entries(context).map(([key, value]) => `${visibleText(key)}: ${textOf(value)}`);
}

function textOf(value: unknown): string {
  return visibleText(typeof value === "string" ? value : JSON.stringify(value));
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** Undefined for a code of another version. */
function remedyOf(code: string): string | undefined {
  const known = ERROR_CODES.find((each) => each === code);
  return known && ERROR_SUMMARIES[known].remedy;
}
