import { errorCode } from "../platform/coded-error.ts";
import { homeDirectory } from "../platform/directories.ts";
import type { Environment } from "../platform/environment.ts";
import { files } from "../platform/files.ts";
import { userId } from "../platform/owner.ts";
import { hostProcess } from "../platform/process-identity.ts";
import {
  logDirectory,
  type PrivateDirectory,
  type Refusal,
  stateDirectory,
} from "../platform/state-directory.ts";
import { safeName } from "../security/safe-name.ts";

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
  const names = fileNames(key);
  const own = sessionDirectory(env, names.state);
  const logs = logDirectory(env, own);
  const usual = `${own.path}/${names.state}`;
  const state = named(env.CLAUDE_SESSION_FILE, "state");
  const log = named(env.CLAUDE_LOG_FILE, "log");
  return {
    key,
    directory: own.path,
    logDirectory: logs.path,
    state: state.path ?? usual,
    stateIsNamed: (state.path ?? usual) !== usual,
    lock: state.lock ?? `${usual}.lock`,
    log: log.path ?? `${logs.path}/${names.log}`,
    journal: `${logs.path}/${names.journal}`,
    metrics: `${own.path}/${names.metrics}`,
    registry: registryIn(own.path),
    refused: [...new Set([...own.refused, ...logs.refused]), ...state.refused, ...log.refused],
  };
}

/** What a session's files are called; found-files.ts reads these names back. */
export function fileNames(key: string) {
  return {
    state: `claude-session-${key}.json`,
    log: `claude-session-${key}.log`,
    journal: `claude-errors-${key}.jsonl`,
    metrics: `claude-metrics-${key}.jsonl`,
  };
}

export const REGISTRY = "claude-sessions-registry.json";

/** The registry of a directory's sessions. */
export function registryIn(directory: string): string {
  return `${directory}/${REGISTRY}`;
}

/** A file whose age says when a state directory was last swept. */
export function sweepStampIn(directory: string): string {
  return `${directory}/claude-last-sweep`;
}

/**
 * What names a session's files, [A-Za-z0-9_-] and at most 64 characters: the payload's session_id,
 * else CLAUDE_CODE_SESSION_ID, else CLAUDE_SESSION_PID, else the host's process id.
 */
export function sessionKey(payloadSessionId: string | undefined, env: Environment): string {
  return safeName(hostSessionId(payloadSessionId, env) ?? String(hostProcess(env)));
}

/** The id that the host, or whoever started it, gave the session; undefined when nobody did. */
export function hostSessionId(
  payloadSessionId: string | undefined,
  env: Environment,
): string | undefined {
  return payloadSessionId || env.CLAUDE_CODE_SESSION_ID || env.CLAUDE_SESSION_PID || undefined;
}

/**
 * The directory for the session whose state file is called `stateName`: the state directory, or,
 * when that lies on a network, the first private one that does not. Only asked before a session
 * has its file, so the path of every other hook pays one lstat; every process comes to the same
 * answer. When all lie on a network the first is taken: a lock that can't be had is an error then.
 * Throws CodedError STATE_DIRECTORY_REFUSED as `stateDirectory` does.
 */
export function sessionDirectory(
  env: Environment,
  stateName: string,
  onNetwork: (path: string) => boolean = asksKernel,
): PrivateDirectory {
  const usual = stateDirectory(env);
  if (files.linkStatus(`${usual.path}/${stateName}`) !== undefined) return usual;
  if (!onNetwork(usual.path)) return usual;
  const refused = [...usual.refused, {
    path: usual.path,
    reason: "it lies on a network file system",
  }];
  for (const candidate of localCandidates(env)) {
    const { path } = directoryOrNone(candidate) ?? usual;
    if (path !== usual.path && !onNetwork(path)) return { path, refused };
  }
  return { path: usual.path, refused };
}

/** Loaded by the few who begin a session. */
function asksKernel(path: string): boolean {
  const { isOnNetwork } = require(
    "../lock/network-file-system.ts",
  ) as typeof import("../lock/network-file-system.ts");
  return isOnNetwork(path);
}

/** Environments that lead `stateDirectory` to other places. */
function localCandidates(env: Environment): Environment[] {
  const home = homeDirectory(env);
  const { XDG_RUNTIME_DIR } = env;
  return [
    { ...env, TACKLE_STATE_DIR: undefined },
    // Without any variable: /tmp. Windows has no such place that is private.
    ...(userId() === undefined ? [] : [{}]),
    ...(XDG_RUNTIME_DIR ? [{ TACKLE_STATE_DIR: `${XDG_RUNTIME_DIR}/claude-hooks` }] : []),
    ...(home === undefined ? [] : [{ TACKLE_STATE_DIR: `${home}/.cache/claude-hooks` }]),
  ];
}

function directoryOrNone(env: Environment): PrivateDirectory | undefined {
  try {
    return stateDirectory(env);
  } catch (error) {
    if (errorCode(error) === "STATE_DIRECTORY_REFUSED") return undefined;
    throw error;
  }
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
