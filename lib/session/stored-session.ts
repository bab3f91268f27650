import { hostProcess } from "../platform/process-identity.ts";
import { parseTimestamp } from "../platform/time.ts";
import { setValueAt, valueAt } from "./dotted-path.ts";
import { noteHost } from "./hosts.ts";
import { noteRefused, type OpenStore, openStore, type SessionOptions } from "./open-store.ts";
import { jsonCopy, ownRecord, ownValue, setOwnValue } from "./records.ts";
import { checkKey, checkMark } from "./session-names.ts";
import { recordSession } from "./session-registry.ts";
import {
  isPassed,
  knownPluginState,
  type PluginState,
  pluginState,
  type SessionState,
} from "./session-state.ts";
import { orJournal } from "./storage-failure.ts";

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

/** A `Session` (session.ts says what each method promises) over its file. */
export class StoredSession {
  readonly #options: SessionOptions;
  readonly #open: OpenStore;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#open = openStore(options);
  }

  ensure(): void {
    this.#orJournal(() => {
      if (!this.#open.store.exists()) this.update(() => {});
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
    const { store, files, metadata, host } = this.#open;
    const { env, plugin, journal } = this.#options;
    let begun: SessionState | undefined;
    const result = store.update((state, isNew) => {
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
    this.#open.store.remove();
  }

  #state(): SessionState | undefined {
    return this.#orJournal(() => this.#open.store.read(), undefined);
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
