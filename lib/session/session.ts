import { hostProcess } from "../platform/process-identity.ts";
import { parseTimestamp } from "../platform/time.ts";
import { checkKey, checkMark } from "./check-names.ts";
import { noteHost } from "./hosts.ts";
import { noteRefused, type OpenState, openState, type SessionOptions } from "./open-state.ts";
import { jsonCopy, ownRecord, ownValue, setOwnValue, setValueAt, valueAt } from "./records.ts";
import { recordSession } from "./session-registry.ts";
import {
  isPassed,
  knownPluginState,
  type PluginState,
  pluginState,
  type SessionState,
} from "./session-state.ts";
import { orJournal } from "./storage-failure.ts";

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
  /** Removes the session's state. The next change begins it again. */
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

const ANY_FILE = "global";
const KEPT_FIELDS = new Set([
  "session_id",
  "claude_session_id",
  "pid",
  "started_at",
  "context_began_at",
  "hosts",
  "plugins",
  "metadata",
]);
const KEPT_PLUGIN_FIELDS = new Set([
  "plugin",
  "initialized",
  "started_at",
  "recommendations_shown",
  "validations_passed",
  "custom_data",
]);

class StoredSession implements Session {
  readonly #options: SessionOptions;
  readonly #open: OpenState;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#open = openState(options);
  }

  ensure(): void {
    this.#orJournal(() => {
      if (!this.#open.stateFile.exists()) this.update(() => {});
    }, undefined);
  }

  get(key: string): unknown {
    const state = this.#state();
    checkKey(key);
    return state && valueAt(state, key);
  }

  set(key: string, value: unknown): void {
    const copy = jsonCopy(value);
    checkKept(key, KEPT_FIELDS);
    this.update((state) => setValueAt(state, key, copy));
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  pluginValue(key: string): unknown {
    const plugin = this.#plugin();
    checkKey(key);
    return plugin && valueAt(plugin, key);
  }

  setPluginValue(key: string, value: unknown): void {
    const copy = jsonCopy(value);
    checkKept(key, KEPT_PLUGIN_FIELDS);
    this.#change((plugin) => setValueAt(plugin, key, copy));
  }

  markOnce(type: string): boolean {
    if (this.hasShown(type)) return false;
    return this.#orJournal(() =>
      this.#change(({ recommendations_shown: shown }) => {
        if (ownValue(shown, type) === true) return false;
        setOwnValue(shown, type, true);
        return true;
      }), true);
  }

  hasShown(type: string): boolean {
    checkMark(type);
    const plugin = this.#plugin();
    return plugin !== undefined && ownValue(plugin.recommendations_shown, type) === true;
  }

  markValidationPassed(name: string, file = ANY_FILE): void {
    if (this.hasPassedValidation(name, file)) return;
    this.#orJournal(() => {
      this.#change((plugin) => {
        setOwnValue(ownRecord(plugin.validations_passed, name), file, true);
      });
    }, undefined);
  }

  hasPassedValidation(name: string, file = ANY_FILE): boolean {
    checkMark(name);
    checkMark(file);
    const plugin = this.#plugin();
    return plugin !== undefined && isPassed(plugin, name, file);
  }

  customData(key: string): unknown {
    checkKey(key);
    const plugin = this.#plugin();
    return plugin && ownValue(plugin.custom_data, key);
  }

  setCustomData(key: string, value: unknown): void {
    checkKey(key);
    const copy = jsonCopy(value);
    this.#change((plugin) => setOwnValue(plugin.custom_data, key, copy));
  }

  update<T>(change: (state: SessionState) => T): T {
    const { stateFile, files, metadata, host } = this.#open;
    const { env, plugin, journal } = this.#options;
    let begun: SessionState | undefined;
    const result = stateFile.update((state, isNew) => {
      begun = isNew ? state : undefined;
      noteHost(state, { pid: hostProcess(env), host });
      state.metadata = { ...metadata, ...state.metadata };
      pluginState(state, plugin);
      return change(state);
    });
    if (begun) {
      // Where a SessionStart hook runs, the run has journalled it there.
      noteRefused(files, journal);
      recordSession({ files, env, journal, state: begun });
    }
    return result;
  }

  ageSeconds(): number {
    const began = parseTimestamp(this.#state()?.started_at ?? "");
    return began === undefined ? -1 : Math.max(0, Math.floor((Date.now() - began) / 1000));
  }

  isStale(maxAgeSeconds: number): boolean {
    return this.ageSeconds() > maxAgeSeconds;
  }

  hostPid(): number {
    return hostProcess(this.#options.env);
  }

  clear(): void {
    this.#open.stateFile.remove();
  }

  #state(): SessionState | undefined {
    return this.#orJournal(() => this.#open.stateFile.read(), undefined);
  }

  #plugin(): PluginState | undefined {
    const state = this.#state();
    return state && knownPluginState(state, this.#options.plugin);
  }

  #change<T>(change: (plugin: PluginState) => T): T {
    return this.update((state) => change(pluginState(state, this.#options.plugin)));
  }

  #orJournal<T>(work: () => T, otherwise: T): T {
    return orJournal(this.#options.journal, work, otherwise);
  }
}

function checkKept(key: string, kept: ReadonlySet<string>): void {
  const first = checkKey(key).split(".", 1)[0] ?? key;
  if (kept.has(first)) {
    throw new TypeError(`Cannot set "${key}": the session itself keeps "${first}"`);
  }
}
