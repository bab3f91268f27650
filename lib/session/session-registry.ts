import { withLock } from "../lock/with-lock.ts";
import type { Environment } from "../platform/environment.ts";
import { isRecord } from "../platform/is-record.ts";
import { pathDefect } from "../platform/path-defect.ts";
import { formatTimestamp, parseTimestamp } from "../platform/time.ts";
import { replaceFile } from "../platform/write-file.ts";
import { readOwnFile, setAside } from "./own-file.ts";
import { ownValue, setOwnValue } from "./records.ts";
import { registryIn, type SessionFiles } from "./session-files.ts";
import type { SessionState } from "./session-state.ts";
import { orJournal, type SessionJournal } from "./storage-failure.ts";

/** One session in claude-sessions-registry.json, under its key. */
export interface RegisteredSession {
  session_id: string;
  claude_session_id?: string;
  pid: number;
  started_at: string;
  ended_at?: string;
  state_file: string;
  log_file: string;
  error_journal: string;
  /** CLAUDE_PROJECT_DIR as it was; unchecked, for display. */
  project_directory?: string;
}

type Registry = Record<string, RegisteredSession>;

const PATIENCE_MS = 300;
const LARGEST_REGISTRY = 4 * 1024 * 1024;
const MOST_SESSIONS = 2000;
const KEPT_AFTER_END_MS = 7 * 24 * 3600 * 1000;

/**
 * Notes a session that has begun or was resumed, in its state directory and, when that is another
 * one, in its log directory, so that whoever sweeps there can tell whose its files are. Journals
 * what keeps it from doing so.
 */
export function recordSession(options: {
  files: SessionFiles;
  env: Environment;
  journal: SessionJournal;
  state: SessionState;
}): void {
  const { files, env, state, journal } = options;
  const { session_id, claude_session_id, pid, started_at } = state;
  const directory = env.CLAUDE_PROJECT_DIR ?? "";
  const entry: RegisteredSession = {
    session_id,
    ...(claude_session_id === undefined ? {} : { claude_session_id }),
    pid,
    started_at,
    state_file: files.state,
    log_file: files.log,
    error_journal: files.journal,
    ...(pathDefect(directory) === undefined ? { project_directory: directory } : {}),
  };
  for (const path of registriesOf(files)) {
    changeRegistry(path, journal, (registry) => setOwnValue(registry, files.key, entry));
  }
}

/** Notes that sessions of this state directory have ended. Journals what keeps it from doing so. */
export function recordEnd(
  files: SessionFiles,
  keys: readonly string[],
  journal: SessionJournal,
): void {
  const states = new Map<string, string>();
  for (const path of registriesOf(files)) {
    changeRegistry(path, journal, (registry) => {
      for (const key of keys) {
        const entry = ownValue(registry, key);
        if (entry === undefined) continue;
        if (path === files.registry) states.set(key, entry.state_file);
        // In a log directory an entry of the same key may be another state directory's.
        if (states.get(key) !== entry.state_file) continue;
        entry.ended_at ??= formatTimestamp(Date.now());
      }
    });
  }
}

/** That of the state directory first. */
function registriesOf({ registry, logDirectory }: SessionFiles): string[] {
  return [...new Set([registry, registryIn(logDirectory)])];
}

/**
 * All sessions of this user by key, those that have ended a while ago too. A registry that is
 * missing or unreadable as JSON is empty. Throws the file system's error otherwise.
 */
export function readRegistry(path: string): Record<string, RegisteredSession> {
  const found = findRegistry(path);
  return found === "missing" || found === "corrupt" ? {} : found;
}

function changeRegistry(
  path: string,
  journal: SessionJournal,
  change: (registry: Registry) => void,
): void {
  orJournal(journal, () =>
    withLock(`${path}.lock`, { timeoutMs: PATIENCE_MS }, (lock) => {
      const found = findRegistry(path);
      if (found === "corrupt") {
        const grave = setAside(path);
        journal.warn("FILE_CORRUPTED", "Registry of sessions set aside and begun again", {
          path,
          ...(grave === undefined ? {} : { set_aside: grave }),
        });
      }
      const registry = found === "missing" || found === "corrupt" ? {} : found;
      change(registry);
      const text = JSON.stringify({ sessions: pruned(registry) }, null, 1);
      replaceFile(path, `${text}\n`, () => lock.assertHeld());
    }), undefined);
}

function findRegistry(path: string): Registry | "missing" | "corrupt" {
  const found = readOwnFile(path, LARGEST_REGISTRY);
  if (found.kind === "missing") return "missing";
  return found.kind === "text" ? parseRegistry(found.text) ?? "corrupt" : "corrupt";
}

function parseRegistry(text: string): Registry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const sessions = isRecord(value) ? ownValue(value, "sessions") : undefined;
    if (!isRecord(sessions)) return undefined;
    const sound: Registry = {};
    for (const [key, entry] of Object.entries(sessions)) {
      if (isEntry(entry)) setOwnValue(sound, key, entry);
    }
    return sound;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isEntry(value: unknown): value is RegisteredSession {
  if (!isRecord(value) || !Number.isInteger(value.pid)) return false;
  const { ended_at, claude_session_id, project_directory } = value;
  const texts = ["session_id", "started_at", "state_file", "log_file", "error_journal"];
  return texts.every((field) => typeof ownValue(value, field) === "string") &&
    [ended_at, claude_session_id, project_directory].every((field) =>
      field === undefined || typeof field === "string"
    );
}

/** Without those that ended long ago, and the newest of the rest only. */
function pruned(registry: Registry): Registry {
  const oldest = Date.now() - KEPT_AFTER_END_MS;
  const entries = Object.entries(registry).filter(([, { ended_at }]) =>
    ended_at === undefined || (parseTimestamp(ended_at) ?? 0) > oldest
  );
  return Object.fromEntries(entries.slice(-MOST_SESSIONS));
}
