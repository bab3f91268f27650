import { CodedError, errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { sleepSync } from "../platform/sleep.ts";
import { openLockFile } from "./kernel-lock.ts";
import { type LockFile, lockUnavailable } from "./lock-file.ts";

/** The lock as the work that runs under it sees it. */
export interface HeldLock {
  readonly path: string;
  /**
   * To be called right before anything is published: throws CodedError LOCK_LOST when the lock
   * file was removed or replaced meanwhile, for then another process may hold a lock as well.
   */
  assertHeld(): void;
  /** The lock file goes with the lock. Only for what nobody will ever lock again. */
  discard(): void;
}

const SHORTEST_PAUSE_MS = 0.2;
const LONGEST_PAUSE_MS = 8;
const GROWTH = 1.6;

/** Paths locked by this process, with the identity of their lock files. */
const held = new Map<string, string>();

/**
 * Runs `work` while holding the lock file at `path` (made when missing, mode 0600, never removed)
 * and returns what it returns. Waits up to `timeoutMs`, at least one attempt, by polling with
 * jitter; the kernel gives the lock back when the process dies. Synchronous as a whole: `work` that
 * returns a promise is a TypeError, and a lock taken inside itself an Error.
 * Throws CodedError LOCK_UNAVAILABLE when the time is up or the file can't be locked at all, or the
 * file system's error where it can't be opened (ENOENT, EACCES, EMFILE).
 */
export function withLock<T>(
  path: string,
  options: { timeoutMs: number },
  work: (lock: HeldLock) => T,
): T {
  const file = acquire(path, options.timeoutMs);
  if (file === undefined) {
    const waited = `waited ${Math.round(options.timeoutMs)} ms`;
    throw lockUnavailable(path, `another process holds it (${waited})`);
  }
  return holding(path, file, work);
}

/**
 * Runs `work` if the lock is free right now, and says whether it did.
 * Throws as `withLock` does, save that a lock held by another process is only `false`.
 */
export function withTryLock(path: string, work: (lock: HeldLock) => void): boolean {
  const file = acquire(path, 0);
  if (file === undefined) return false;
  holding(path, file, work);
  return true;
}

/** Undefined when the time is up. */
function acquire(path: string, timeoutMs: number): LockFile | undefined {
  refuseNesting(path);
  const deadline = performance.now() + timeoutMs;
  let longest = SHORTEST_PAUSE_MS;
  for (;;) {
    const file = attempt(path);
    if (file !== undefined) return file;
    const left = deadline - performance.now();
    if (left <= 0) return undefined;
    sleepSync(Math.min(left, longest * (0.5 + Math.random() / 2)));
    longest = Math.min(LONGEST_PAUSE_MS, longest * GROWTH);
  }
}

// Opened again each time: whoever held the file may have removed it since.
function attempt(path: string): LockFile | undefined {
  const file = open(path);
  let taken = false;
  try {
    taken = file !== undefined && file.tryLock() && file.isCurrent();
  } finally {
    if (!taken) file?.close();
  }
  return taken ? file : undefined;
}

function open(path: string): LockFile | undefined {
  try {
    return openLockFile(path);
  } catch (error) {
    if (errorCode(error) === "EBUSY") return undefined;
    throw error;
  }
}

function holding<T>(path: string, file: LockFile, work: (lock: HeldLock) => T): T {
  let discarded = false;
  try {
    held.set(path, identity(path));
    const result = work({
      path,
      assertHeld() {
        if (!held.has(path) || !file.isCurrent()) throw lost(path);
      },
      discard() {
        discarded = true;
      },
    });
    if (result instanceof Promise) {
      throw new TypeError(`Cannot hold "${path}" over a promise: work must be synchronous`);
    }
    return result;
  } finally {
    held.delete(path);
    if (discarded) file.closeAndRemove();
    else file.close();
  }
}

// A record lock is the process's own: a second one on the same file would be granted, and closing
// that would drop the first.
function refuseNesting(path: string): void {
  if (held.size === 0) return;
  if (held.has(path) || [...held.values()].includes(identity(path))) {
    throw new Error(`Cannot lock "${path}": this process holds it already`);
  }
}

function identity(path: string): string {
  const status = files.linkStatus(path);
  return status === undefined ? path : `${status.device}:${status.inode}`;
}

function lost(path: string): CodedError {
  return new CodedError("LOCK_LOST", `Lock file "${path}" was removed or replaced while held`, {
    context: { path },
  });
}
