import { CodedError } from "../platform/coded-error.ts";

/** A lock file that is open in this process. Only the kernel knows who holds it. */
export interface LockFile {
  /** One attempt to take the lock. False when another process has it. */
  tryLock(): boolean;
  /** Whether the path still names the file that is open here. */
  isCurrent(): boolean;
  /** Closes the file, and with that gives the lock back. */
  close(): void;
  /** Removes the file while it is held, as far as the platform allows that, and closes it. */
  closeAndRemove(): void;
}

/**
 * Opens a lock file, made when missing; nothing is locked yet. Throws CodedError LOCK_UNAVAILABLE
 * for what can't be locked, or the system's error; EBUSY means that another attempt may succeed.
 */
export type OpenLockFile = (path: string) => LockFile;

/** Where SQLite locks a database: PENDING, RESERVED and 510 SHARED bytes, far behind any content. */
export const LOCKED_RANGE = { start: 0x4000_0000, length: 512 } as const;

/** LOCK_UNAVAILABLE: "Cannot lock "<path>": <reason>". */
export function lockUnavailable(path: string, reason: string, cause?: unknown): CodedError {
  return new CodedError("LOCK_UNAVAILABLE", `Cannot lock "${path}": ${reason}`, {
    cause,
    context: { path },
  });
}
