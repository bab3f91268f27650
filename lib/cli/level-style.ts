import type { LogLevel } from "../log/log-level.ts";
import type { Style } from "./paint.ts";

/** How the name of a level looks on a terminal, in logs and journal alike. */
export const LEVEL_STYLE: Readonly<Record<LogLevel, Style>> = {
  DEBUG: "dim",
  INFO: "cyan",
  WARN: "yellow",
  ERROR: "red",
  FATAL: "red",
};
