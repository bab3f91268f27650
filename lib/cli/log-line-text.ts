import type { LogRecord } from "../log/log-line.ts";
import { visibleText } from "../security/terminal-text.ts";
import { LEVEL_STYLE, paint } from "./paint.ts";

/** A line of a log as it was written, safe for a terminal, whatever stands in the file. */
export function logLineText(record: LogRecord): string {
  const { timestamp, plugin, level, component, message } = record;
  const names = [plugin, component].map((name) => `[${visibleText(name)}]`);
  const shownLevel = paint(LEVEL_STYLE[level], level);
  return `[${timestamp}] ${names[0]} [${shownLevel}] ${names[1]} ${visibleText(message)}`;
}
