import type { Environment } from "../platform/environment.ts";
import { logDirectory, type Refusal } from "../platform/state-directory.ts";
import { sessionDirectory } from "./session-directory.ts";

/** Where everything about one session lies; absolute paths. */
export interface SessionFiles {
  readonly key: string;
  /** The directory for state, on a local file system. */
  readonly directory: string;
  /** The directory for log and journal; the same unless CLAUDE_LOG_DIR says otherwise. */
  readonly logDirectory: string;
  readonly state: string;
  /**
   * Whether CLAUDE_SESSION_FILE names the state: its name and place say nothing then, so it is
   * replaced and removed only where it was read as a session, and never set aside.
   */
  readonly stateIsNamed: boolean;
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
  const usual = `${own.path}/${name}.json`;
  const state = named(env.CLAUDE_SESSION_FILE, "state");
  const log = named(env.CLAUDE_LOG_FILE, "log");
  return {
    key,
    directory: own.path,
    logDirectory: logs.path,
    state: state.path ?? usual,
    stateIsNamed: (state.path ?? usual) !== usual,
    lock: state.lock ?? `${usual}.lock`,
    log: log.path ?? `${logs.path}/${name}.log`,
    journal: `${logs.path}/claude-errors-${key}.jsonl`,
    metrics: `${own.path}/claude-metrics-${key}.jsonl`,
    registry: `${own.path}/claude-sessions-registry.json`,
    refused: [...new Set([...own.refused, ...logs.refused]), ...state.refused, ...log.refused],
  };
}

interface Named {
  readonly path?: string;
  readonly lock?: string;
  readonly refused: readonly Refusal[];
}

/** Loaded by those alone who set a variable: it reads what is there. */
function named(path: string | undefined, kind: "state" | "log"): Named {
  if (path === undefined || path === "") return { refused: [] };
  const { overridePath } = require("./override-path.ts") as typeof import("./override-path.ts");
  const override = overridePath(path, kind);
  return "refused" in override ? { refused: [override.refused] } : { ...override, refused: [] };
}
