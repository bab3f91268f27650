import type { ErrorCode } from "../platform/error-code.ts";

/** The part of a journal that the session needs. */
export interface SessionJournal {
  warn(code: ErrorCode, message: string, context?: Record<string, unknown>): void;
}
