import type { Environment } from "../platform/environment.ts";
import { type LogLevel, parseLogLevel } from "./log-level.ts";

export interface LogSettings {
  /** The lowest level that is written. */
  readonly level: LogLevel;
  /** Whether the log also gets the call stack of what is journalled. */
  readonly stackTraces: boolean;
}

/**
 * CLAUDE_DEBUG_LEVEL (WARN when unset or no level), CLAUDE_DEBUG_HOOKS=1 (DEBUG, whatever the
 * other says) and CLAUDE_ERROR_TRACE=1. Never throws: a misspelt variable must not stop a hook.
 */
export function logSettings(env: Environment): LogSettings {
  return {
    level: env.CLAUDE_DEBUG_HOOKS === "1"
      ? "DEBUG"
      : parseLogLevel(env.CLAUDE_DEBUG_LEVEL) ?? "WARN",
    stackTraces: env.CLAUDE_ERROR_TRACE === "1",
  };
}
