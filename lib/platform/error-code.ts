/**
 * Every code that a journal entry can carry. The first eight are also those of the system that
 * Tackle replaces; `docs/errors/<CODE>.md` says for each what it means and what to do.
 */
export const ERROR_CODES = [
  "FILE_NOT_FOUND",
  "FILE_NOT_READABLE",
  "FILE_CORRUPTED",
  "DEPENDENCY_MISSING",
  "SESSION_CORRUPTED",
  "SESSION_LOCKED",
  "VALIDATION_FAILED",
  "DISK_FULL",
  "TIMEOUT",
  "INPUT_INVALID",
  "INPUT_FIELD_INVALID",
  "HOOK_CRASHED",
  "HOOK_EXITED",
  "OUTPUT_NOT_WRITTEN",
  "ANSWER_NOT_HONOURED",
  "UPDATE_CONFLICT",
  "PATH_REFUSED",
  "DIRECTORY_NOT_CREATED",
  "STATE_DIRECTORY_REFUSED",
  "SESSION_TOO_LARGE",
  "SESSION_UNAVAILABLE",
  "LOCK_UNAVAILABLE",
  "LOCK_LOST",
  "LOG_NOT_WRITTEN",
  "CLEANUP_FAILED",
  "RULE_INVALID",
  "NOT_LOOKED_AT",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
