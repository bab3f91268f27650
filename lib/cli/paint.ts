import { isatty } from "node:tty";
import { styleText } from "node:util";
import type { LogLevel } from "../log/log-level.ts";

export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** How the name of a level looks on a terminal, in logs and journal alike. */
export const LEVEL_STYLE: Readonly<Record<LogLevel, Style>> = {
  DEBUG: "dim",
  INFO: "cyan",
  WARN: "yellow",
  ERROR: "red",
  FATAL: "red",
};

const STDOUT = 1;
let painting: boolean | undefined;

/** The text in a style, where stdout is a terminal and NO_COLOR is not set. Goes to `print` only. */
export function paint(style: Style, text: string): string {
  painting ??= isatty(STDOUT) && !process.env["NO_COLOR"];
  return painting ? styleText(style, text, { validateStream: false }) : text;
}
