import type { Platform } from "../platform/platform.ts";
import { isRecord } from "../platform/is-record.ts";
import { epochSeconds, formatTimestamp } from "../platform/time.ts";
import { type JsonRecord, ownValue, setOwnValue } from "./records.ts";

/** The session file. Hooks may keep values of their own beside these fields. */
export interface SessionState extends JsonRecord {
  /** "<pid>-<epoch seconds>" of the host that began it. */
  session_id: string;
  /** The host's own id of the session. */
  claude_session_id?: string;
  /** The host that last started or resumed it. */
  pid: number;
  started_at: string;
  /** Since when the model's context is new: the last SessionStart by clear or compact. */
  context_began_at?: string;
  /** Every host that has worked on it and has not said good-bye. */
  hosts: HostProcess[];
  plugins: Record<string, PluginState>;
  metadata: SessionMetadata;
}

export interface HostProcess {
  pid: number;
  /** As `startTimeOf` gives it: tells the process from a later one with the same id. */
  start_time?: string;
}

export interface PluginState extends JsonRecord {
  plugin: string;
  initialized: true;
  started_at: string;
  /** By type: true once shown. */
  recommendations_shown: JsonRecord;
  /** By name, then by file: true once passed. */
  validations_passed: JsonRecord;
  custom_data: JsonRecord;
}

export interface SessionMetadata extends JsonRecord {
  log_file: string;
  error_journal: string;
  platform: Platform;
}

/** What is known of a session before its file exists. */
export interface SessionOrigin {
  readonly host: HostProcess;
  readonly claudeSessionId: string | undefined;
  readonly metadata: SessionMetadata;
}

const LONGEST_ID = 200;

/** A session that begins now (`now`: ms since the epoch). */
export function newState(origin: SessionOrigin, now: number): SessionState {
  const { host, claudeSessionId, metadata } = origin;
  return {
    session_id: `${host.pid}-${epochSeconds(now)}`,
    ...(claudeSessionId === undefined
      ? {}
      : { claude_session_id: claudeSessionId.slice(0, LONGEST_ID) }),
    pid: host.pid,
    started_at: formatTimestamp(now),
    hosts: [{ ...host }],
    plugins: {},
    metadata: { ...metadata },
  };
}

/** The record of a plugin, begun when it has none. */
export function pluginState(state: SessionState, plugin: string): PluginState {
  const present = ownValue(state.plugins, plugin);
  if (present !== undefined) return present;
  const begun = newPluginState(plugin, Date.now());
  setOwnValue(state.plugins, plugin, begun);
  return begun;
}

/** The record of a plugin that begins now (`now`: ms since the epoch). */
export function newPluginState(plugin: string, now: number): PluginState {
  return {
    plugin,
    initialized: true,
    started_at: formatTimestamp(now),
    recommendations_shown: {},
    validations_passed: {},
    custom_data: {},
  };
}

/** The record of a plugin, if it has one; for reading only. */
export function knownPluginState(state: SessionState, plugin: string): PluginState | undefined {
  return ownValue(state.plugins, plugin);
}

/** Whether a validation is marked as passed for a file. */
export function isPassed(plugin: PluginState, name: string, file: string): boolean {
  const byFile = ownValue(plugin.validations_passed, name);
  return isRecord(byFile) && ownValue(byFile, file) === true;
}
