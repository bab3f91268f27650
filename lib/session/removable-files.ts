import { firstLineOf } from "../log/line-file.ts";
import { parseLogLine } from "../log/log-line.ts";
import { files } from "../platform/files.ts";
import { isRecord } from "../platform/is-record.ts";
import { isAlive } from "../platform/process-identity.ts";
import type { FoundFile } from "./found-files.ts";
import { hasLiveHost } from "./hosts.ts";
import { ownValue } from "./records.ts";
import { readState } from "./read-state.ts";
import { fileNames, registryIn, type SessionFiles } from "./session-files.ts";
import { readRegistry, type RegisteredSession } from "./session-registry.ts";

/*
 * What may be removed with a session, by what proof; docs/security-paths.md has the whole table.
 * State and log directory are looked at apart: the first holds the sessions of one state directory,
 * the second may be shared by several, and may hold anything.
 */

type Places = Pick<SessionFiles, "directory" | "logDirectory">;
type Registry = Readonly<Record<string, RegisteredSession>>;

/** What the registries of a state directory and of its log directory know. */
export interface Claims {
  readonly own: Registry;
  /** That of the log directory, which sessions of other state directories enter too. */
  readonly logs: Registry;
}

/** Throws the file system's error when a registry can't be read. */
export function readClaims({ directory, logDirectory }: Places): Claims {
  const own = readRegistry(registryIn(directory));
  return {
    own,
    logs: logDirectory === directory ? own : readRegistry(registryIn(logDirectory)),
  };
}

/**
 * What a session that ends may take with it: all that has its key in the state directory; in a log
 * directory of its own, what no other state directory's session has entered as its own, and what
 * was written by us.
 */
export function endedFiles(found: readonly FoundFile[], session: SessionFiles): FoundFile[] {
  const { key, directory, state } = session;
  const own = found.filter((file) => file.key === key);
  const claim = ownValue(readClaims(session).logs, key);
  const isClaimed = claim !== undefined && claim.state_file !== state;
  return own.filter((file) => file.directory === directory || (!isClaimed && isOurContent(file)));
}

/**
 * What a dead session has left that may be swept; nothing when it may be alive. `group` holds the
 * files of one key. In the state directory a state that can be read decides, else the registry,
 * else the content of each file. In a log directory of its own only what a session of this state
 * directory has entered there, or one whose state and process are gone.
 * Throws the file system's error when the state can't be looked at.
 */
export function deadFiles(
  group: readonly FoundFile[],
  { key, places, claims }: { key: string; places: Places; claims: Claims },
): FoundFile[] {
  const state = `${places.directory}/${fileNames(key).state}`;
  const claim = ownValue(claims.own, key);
  const found = readState(state);
  if (found.kind === "session" ? hasLiveHost(found.state.hosts) : claim && mayLive(claim)) {
    return [];
  }
  const isOwn = found.kind === "session" || claim !== undefined;
  // Not ours by anything but its name: neither it nor a lock file beside it is our business.
  if (found.kind === "corrupt" && !isOwn) return [];
  const logClaim = ownValue(claims.logs, key);
  const owners = [state, claim?.state_file];
  const isOwnLog = logClaim !== undefined &&
    (owners.includes(logClaim.state_file) || isGone(logClaim));
  return group.filter((file) =>
    file.directory === places.directory ? isOwn || isOurContent(file) : isOwnLog
  );
}

/** Of a session whose state is not where it usually is. */
function mayLive({ state_file, pid, ended_at }: RegisteredSession): boolean {
  if (ended_at !== undefined) return false;
  const found = readState(state_file);
  return found.kind === "session" ? hasLiveHost(found.state.hosts) : isAlive(pid);
}

/** Of a session of another state directory: as long as its state is there, that one sweeps it. */
function isGone({ state_file, pid, ended_at }: RegisteredSession): boolean {
  return readState(state_file).kind === "missing" && (ended_at !== undefined || !isAlive(pid));
}

function isOurContent({ path, role }: FoundFile): boolean {
  const status = files.linkStatus(path);
  if (status?.kind !== "file") return false;
  if (status.size === 0 || role !== "record") return status.size === 0;
  const line = firstLineOf(path) ?? "";
  return /\.jsonl(?:\.|$)/.test(path) ? isJsonLine(line) : parseLogLine(line) !== undefined;
}

/** Whether it is a line of a journal or of metrics. */
function isJsonLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) && typeof value.timestamp === "string" &&
      typeof value.plugin === "string";
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
