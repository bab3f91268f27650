import { type HeldLock, withLock } from "../lock/with-lock.ts";
import { CodedError, errorCode } from "../platform/coded-error.ts";
import type { FileStatus } from "../platform/file-system.ts";
import { files } from "../platform/files.ts";
import { replaceFile } from "../platform/write-file.ts";
import { isNestedDeeper } from "../protocol/is-nested-deeper.ts";
import { setAside } from "./own-file.ts";
import { holdsSession, readState } from "./read-state.ts";
import type { SessionFiles } from "./session-files.ts";
import { DEEPEST_NESTING, LARGEST_STATE } from "./state-limits.ts";
import type { SessionState } from "./session-state.ts";
import { type SessionJournal, storageFailure } from "./storage-failure.ts";

export interface StateFileOptions {
  readonly files: SessionFiles;
  readonly journal: SessionJournal;
  /** performance.now ms at which the hook must have answered. */
  readonly deadline: number;
  /** What a session that has no file begins with. */
  readonly begin: () => SessionState;
}

export type Change<T> = (state: SessionState, isNew: boolean) => T;

interface Snapshot {
  readonly state: SessionState;
  readonly status: FileStatus;
  /** Whether a later change is sure to show in the file's status. */
  readonly settled: boolean;
}

const LONGEST_WAIT_MS = 5000;
const MOST_ATTEMPTS = 4;
const LONGEST_PRETTY_TEXT = 8192;
/** More than the step of any file system's clock, ms. */
const CLOCK_STEP_MS = 50;

/** One session file: read without a lock, changed only under it. */
export class StateFile {
  readonly #options: StateFileOptions;
  #snapshot: Snapshot | undefined;
  #gaveUp = false;

  constructor(options: StateFileOptions) {
    this.#options = options;
  }

  /** Whether a regular file is there. One lstat. */
  exists(): boolean {
    return files.linkStatus(this.#options.files.state)?.kind === "file";
  }

  /**
   * The session as it was last published, undefined when it has no file. Not to be changed. What
   * is no session is set aside, and begun again. Throws as `update` does.
   */
  read(): SessionState | undefined {
    const path = this.#options.files.state;
    try {
      const status = files.linkStatus(path);
      const known = this.#snapshot;
      if (known?.settled && status && isSame(known.status, status)) return known.state;
      const found = readState(path);
      if (found.kind === "corrupt") return this.update((state) => state);
      if (found.kind === "missing") return undefined;
      if (status) this.#remember(found.state, status);
      return found.state;
    } catch (error) {
      throw storageFailure(error, `Cannot read session "${path}"`) ?? error;
    }
  }

  /**
   * Reads the session under its lock, begins it when there is none, lets `change` change it,
   * publishes it and returns what `change` returned. `change` may be called again on a newer state
   * when the lock was lost under it, so it must only touch the state; `isNew` says that there was
   * no session.
   * Throws CodedError SESSION_LOCKED (not within half the time that is left), SESSION_TOO_LARGE,
   * DISK_FULL, FILE_CORRUPTED (a file of another's is in the way), SESSION_UNAVAILABLE; nothing is
   * changed then.
   */
  update<T>(change: Change<T>): T {
    return this.#locked((lock) => this.#change(lock, change));
  }

  /** Removes the state file, not its lock. Throws as `update` does. */
  remove(): void {
    const { files: { state, stateIsNamed } } = this.#options;
    this.#locked((lock) => {
      lock.assertHeld();
      if (files.linkStatus(state) === undefined) return;
      if (stateIsNamed && !holdsSession(state)) throw notASession(state, "it holds no session");
      files.remove(state);
    });
    this.#snapshot = undefined;
  }

  #locked<T>(work: (lock: HeldLock) => T): T {
    const { files: { lock, state }, journal } = this.#options;
    for (let attempt = 1;; attempt++) {
      try {
        return withLock(lock, { timeoutMs: this.#patience() }, work);
      } catch (error) {
        const code = errorCode(error);
        if (code === "LOCK_UNAVAILABLE") this.#gaveUp = true;
        if (code !== "LOCK_LOST" || attempt === MOST_ATTEMPTS) {
          throw storageFailure(error, `Cannot change session "${state}"`) ?? error;
        }
        journal.warn("LOCK_LOST", "The lock file was removed; trying again", { path: lock });
      }
    }
  }

  /** How long to wait for the lock, ms: who has waited in vain once does not wait again. */
  #patience(): number {
    const left = this.#options.deadline - performance.now();
    return this.#gaveUp ? 0 : Math.max(0, Math.min(LONGEST_WAIT_MS, left / 2));
  }

  #change<T>(lock: HeldLock, change: Change<T>): T {
    const { state: path, stateIsNamed } = this.#options.files;
    const seen = stateIsNamed ? files.linkStatus(path) : undefined;
    const { state, text: before } = this.#current(lock);
    const result = change(state, before === undefined);
    const text = serialise(state);
    if (text !== before) {
      replaceFile(path, text, () => {
        lock.assertHeld();
        if (stateIsNamed) assertUnchanged(path, seen);
      });
    }
    const status = files.linkStatus(path);
    if (status) this.#remember(state, status);
    return result;
  }

  /** What is published, or a session that begins; a corrupt file is out of the way then. */
  #current(lock: HeldLock): { state: SessionState; text: string | undefined } {
    const { files: { state: path }, journal, begin } = this.#options;
    const found = readState(path);
    if (found.kind === "session") {
      if (found.repairs.length > 0) {
        journal.warn("SESSION_CORRUPTED", "Fields of the wrong type were mended", {
          path,
          fields: found.repairs.slice(0, 20),
        });
      }
      return found;
    }
    if (found.kind === "corrupt") this.#setAside(lock, found.reason);
    return { state: begin(), text: undefined };
  }

  #setAside(lock: HeldLock, reason: string): void {
    const { files: { state: path, stateIsNamed }, journal } = this.#options;
    lock.assertHeld();
    if (stateIsNamed) throw notASession(path, reason);
    const grave = setAside(path);
    this.#snapshot = undefined;
    journal.warn("SESSION_CORRUPTED", `Session file set aside and begun again: ${reason}`, {
      path,
      ...(grave === undefined ? {} : { set_aside: grave }),
    });
  }

  #remember(state: SessionState, status: FileStatus): void {
    const settled = status.modifiedMs + CLOCK_STEP_MS < Date.now();
    this.#snapshot = { state, status, settled };
  }
}

function serialise(state: SessionState): string {
  const text = stringify(state);
  const size = text.length * 3 <= LARGEST_STATE ? 0 : Buffer.byteLength(text);
  if (size > LARGEST_STATE) {
    throw new CodedError(
      "SESSION_TOO_LARGE",
      `Cannot keep a session of ${size} bytes: the limit is ${LARGEST_STATE}`,
      { context: { size } },
    );
  }
  if (!isNestedDeeper(text, DEEPEST_NESTING)) return text;
  throw new RangeError(`Cannot keep a session nested deeper than ${DEEPEST_NESTING} levels`);
}

/** Throws CodedError FILE_CORRUPTED when another file stands there than the one that was read. */
function assertUnchanged(path: string, seen: FileStatus | undefined): void {
  const now = files.linkStatus(path);
  const isUnchanged = now && seen ? isSame(now, seen) : now === seen;
  if (!isUnchanged) throw notASession(path, "another file was put there");
}

/** The error for a file that CLAUDE_SESSION_FILE names, which may be anybody's. */
function notASession(path: string, reason: string): CodedError {
  return new CodedError("FILE_CORRUPTED", `Cannot use "${path}": ${reason}; it is left alone`, {
    context: { path, reason },
  });
}

// Small ones are laid out for whoever opens the file.
function stringify(state: SessionState): string {
  const text = JSON.stringify(state);
  return `${text.length > LONGEST_PRETTY_TEXT ? text : JSON.stringify(state, null, 2)}\n`;
}

function isSame(a: FileStatus, b: FileStatus): boolean {
  return a.inode === b.inode && a.modifiedMs === b.modifiedMs && a.size === b.size;
}
