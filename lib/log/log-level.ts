/** From the quietest up. FATAL: the hook could not go on. */
export const LOG_LEVELS = ["DEBUG", "INFO", "WARN", "ERROR", "FATAL"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export function isAtLeast(level: LogLevel, minimum: LogLevel): boolean {
  return LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(minimum);
}

export function isLogLevel(text: string): text is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(text);
}

/** The level that a person wrote, in any case; undefined when it is none. */
export function parseLogLevel(text: string | undefined): LogLevel | undefined {
  const name = text?.trim().toUpperCase() ?? "";
  return isLogLevel(name) ? name : undefined;
}
