import type { Environment } from "../platform/environment.ts";
import { logDirectory, type Refusal } from "../platform/state-directory.ts";
import { overridePath } from "./override-path.ts";
import { sessionDirectory } from "./session-directory.ts";

/** Where everything about one session lies; absolute paths. */
export interface SessionFiles {
  readonly key: string;
  /** The directory for state, on a local file system. */
  readonly directory: string;
  /** The directory for log and journal; the same unless CLAUDE_LOG_DIR says otherwise. */
  readonly logDirectory: string;
  readonly state: string;
  readonly lock: string;
  readonly log: string;
  readonly journal: string;
  readonly metrics: string;
  /** All sessions of this user. */
  readonly registry: string;
  /** What the environment asked for and was not given, for the journal. */
  readonly refused: readonly Refusal[];
}

/**
 * The files of the session with this key. CLAUDE_SESSION_FILE and CLAUDE_LOG_FILE give exact paths
 * for state and log; what is wrong with them is in `refused` and the usual place is taken.
 * Throws CodedError STATE_DIRECTORY_REFUSED when no private directory is to be had.
 */
export function sessionFiles(env: Environment, key: string): SessionFiles {
  const name = `claude-session-${key}`;
  const own = sessionDirectory(env, `${name}.json`);
  const logs = logDirectory(env, own);
  const state = overridePath(env.CLAUDE_SESSION_FILE, ".json");
  const log = overridePath(env.CLAUDE_LOG_FILE, ".log");
  const statePath = state.path ?? `${own.path}/${name}.json`;
  return {
    key,
    directory: own.path,
    logDirectory: logs.path,
    state: statePath,
    lock: `${statePath}.lock`,
    log: log.path ?? `${logs.path}/${name}.log`,
    journal: `${logs.path}/claude-errors-${key}.jsonl`,
    metrics: `${own.path}/claude-metrics-${key}.jsonl`,
    registry: `${own.path}/claude-sessions-registry.json`,
    refused: [...new Set([...own.refused, ...logs.refused]), ...state.refused, ...log.refused],
  };
}
