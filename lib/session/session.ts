import type { SessionOptions } from "./open-store.ts";
import type { SessionState } from "./session-state.ts";
import { StoredSession } from "./stored-session.ts";

/**
 * One plugin's view of the session that all hooks of all plugins share. What is read was published
 * at some moment; what is changed is changed under the session's lock, on what was published last.
 *
 * Reading, `ensure` and the marks never fail for want of the file or the lock: that is journalled,
 * and the hook goes on as if nothing were known. Everything else that changes throws CodedError
 * SESSION_LOCKED, SESSION_TOO_LARGE, SESSION_UNAVAILABLE, DISK_FULL or FILE_CORRUPTED then, and
 * nothing is changed. Keys are [A-Za-z0-9_.-], values are JSON; TypeError otherwise.
 */
export interface Session {
  /** Begins the session when it has no file yet. Never resets it; one lstat when it is there. */
  ensure(): void;
  /** A field of the session; dots lead into records ("metadata.log_file"). */
  get(key: string): unknown;
  /** Throws TypeError for the fields that the session keeps itself. */
  set(key: string, value: unknown): void;
  has(key: string): boolean;
  /** A field of this plugin's record, as `get`. */
  pluginValue(key: string): unknown;
  setPluginValue(key: string, value: unknown): void;
  /**
   * Whether to show this now: true for one caller only, however many ask at once, until the model
   * has forgotten it (SessionStart by clear or compact). True as well when it can't be kept.
   */
  markOnce(type: string): boolean;
  hasShown(type: string): boolean;
  markValidationPassed(name: string, file?: string): void;
  hasPassedValidation(name: string, file?: string): boolean;
  /** A value of this plugin under any name. */
  customData(key: string): unknown;
  setCustomData(key: string, value: unknown): void;
  /** Reads, changes and publishes as one step. `change` only touches the state; it may run again. */
  update<T>(change: (state: SessionState) => T): T;
  /** Whole seconds since the session began; -1 when there is none. */
  ageSeconds(): number;
  /** Whether the session is older than that; what has not begun is not stale. */
  isStale(maxAgeSeconds: number): boolean;
  /** The process id of the host. */
  hostPid(): number;
  /** Removes the session's state. The next change begins it anew. */
  clear(): void;
}

/**
 * A session for one hook or group. Nothing is read or made before it is asked for.
 * Throws TypeError for a plugin name other than [A-Za-z0-9_-], STATE_DIRECTORY_REFUSED when `files`
 * is not given and there is no place for them.
 */
export function openSession(options: SessionOptions): Session {
  return new StoredSession(options);
}
