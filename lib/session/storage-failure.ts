import { CodedError, errorCode } from "../platform/coded-error.ts";
import type { ErrorCode } from "../platform/error-code.ts";

/** The part of a journal that the session needs. */
export interface SessionJournal {
  warn(code: ErrorCode, message: string, context?: Record<string, unknown>): void;
}

const FAILURES: ReadonlySet<string> = new Set([
  "SESSION_LOCKED",
  "SESSION_TOO_LARGE",
  "SESSION_UNAVAILABLE",
  "FILE_CORRUPTED",
  "LOCK_UNAVAILABLE",
  "LOCK_LOST",
  "DISK_FULL",
]);

/**
 * A failure to read or keep state, as a coded error: LOCK_UNAVAILABLE becomes SESSION_LOCKED, an
 * errno DISK_FULL or SESSION_UNAVAILABLE. Undefined for all else: that is a bug of ours or a hook's.
 */
export function storageFailure(error: unknown, action: string): CodedError | undefined {
  const code = errorCode(error) ?? "";
  const reason = error instanceof Error ? error.message : code;
  if (code === "LOCK_UNAVAILABLE") return failure("SESSION_LOCKED", `${action}: ${reason}`, error);
  if (error instanceof CodedError) return FAILURES.has(code) ? error : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return failure("DISK_FULL", `${action}: ${reason}`, error);
  }
  return /^E[A-Z0-9]+$/.test(code)
    ? failure("SESSION_UNAVAILABLE", `${action}: ${reason}`, error)
    : undefined;
}

/**
 * Runs `work`; when state can't be read or kept, that is journalled and `otherwise` is the answer:
 * a hook that only advises goes on without its memory. Everything else is thrown on.
 */
export function orJournal<T>(journal: SessionJournal, work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    const known = storageFailure(error, "Cannot use the session");
    if (known === undefined) throw error;
    journal.warn(known.code, known.message, { ...known.context });
    return otherwise;
  }
}

/** Whether `work` was done; a coded error or one of the file system becomes a line in `problems`. */
export function orNote(problems: string[], work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (errorCode(error) === undefined || !(error instanceof Error)) throw error;
    problems.push(error.message);
    return false;
  }
}

function failure(
  code: "SESSION_LOCKED" | "DISK_FULL" | "SESSION_UNAVAILABLE",
  message: string,
  cause: unknown,
): CodedError {
  const context = cause instanceof CodedError ? { ...cause.context } : {};
  return new CodedError(code, message, { cause, context });
}
