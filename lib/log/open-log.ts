import { formatTimestamp } from "../platform/time.ts";
import { appendRotating } from "./append-rotating.ts";
import { formatLogLine, parseLogLine } from "./log-line.ts";
import { isAtLeast, type LogLevel } from "./log-level.ts";
import { ROTATION, type RotationLimits } from "./rotation-limits.ts";

/** Writes lines at or above its level. No call ever throws or changes what a hook answers. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  fatal(message: string): void;
}

export interface LogOptions {
  readonly path: string;
  /** The lowest level that is written. */
  readonly level: LogLevel;
  readonly plugin: string;
  readonly component: string;
  /** Called once, at the first line that could not be written; must not throw. */
  readonly onFailure?: (error: unknown) => void;
  readonly limits?: RotationLimits;
}

/** A log that touches no file before its first line at a level that is written. */
export function openLog(options: LogOptions): Log {
  let failed = false;
  function write(level: LogLevel, message: string): void {
    if (!isAtLeast(level, options.level)) return;
    try {
      append(options, level, message);
    } catch (error) {
      if (!failed) {
        failed = true;
        options.onFailure?.(error);
      }
    }
  }
  return {
    debug: (message) => write("DEBUG", message),
    info: (message) => write("INFO", message),
    warn: (message) => write("WARN", message),
    error: (message) => write("ERROR", message),
    fatal: (message) => write("FATAL", message),
  };
}

function append(options: LogOptions, level: LogLevel, message: string): void {
  const { path, plugin, component, limits = ROTATION } = options;
  const timestamp = formatTimestamp(Date.now());
  const line = formatLogLine({ timestamp, plugin, level, component, message });
  appendRotating(path, line, { ...limits, isOurs: isLogLine });
}

function isLogLine(line: string): boolean {
  return parseLogLine(line) !== undefined;
}
