import type { Environment } from "../platform/environment.ts";
import { files } from "../platform/files.ts";
import { logDirectory, type PrivateDirectory } from "../platform/state-directory.ts";
import { type FoundFile, foundFiles } from "../session/found-files.ts";
import { ownValue } from "../session/records.ts";
import { fileNames, REGISTRY, registryIn, sessionDirectory } from "../session/session-files.ts";
import { readRegistry, type RegisteredSession } from "../session/session-registry.ts";

/** Where everything about one session is, or was. */
export interface KnownSession {
  readonly key: string;
  /** What the registry says; undefined for one that has only left files. */
  readonly registered: RegisteredSession | undefined;
  /** In the directories of today's environment. */
  readonly found: readonly FoundFile[];
  /** When anything of it was last written, ms since the epoch; 0 when nothing is left. */
  readonly touchedMs: number;
  readonly state: string;
  readonly log: string;
  readonly journal: string;
  readonly metrics: string;
}

export interface SessionPlaces {
  readonly own: PrivateDirectory;
  readonly logs: PrivateDirectory;
  readonly registry: string;
}

/** The user's directories. Throws CodedError STATE_DIRECTORY_REFUSED as hooks would. */
export function sessionPlaces(env: Environment): SessionPlaces {
  const own = sessionDirectory(env, REGISTRY);
  return { own, logs: logDirectory(env, own), registry: registryIn(own.path) };
}

/**
 * All sessions of the user, ended ones too, the one written to last in front: those in the
 * registry, and those that are missing there but have files.
 */
export function knownSessions(places: SessionPlaces): KnownSession[] {
  const registry = readRegistry(places.registry);
  const all = foundFiles([places.own.path, places.logs.path]);
  const groups = Map.groupBy(all, (file) => file.key);
  const keys = new Set([...Object.keys(registry), ...groups.keys()]);
  keys.delete(undefined);
  return [...keys].map((key) => known(places, key!, { registry, found: groups.get(key) ?? [] }))
    .toSorted((a, b) => b.touchedMs - a.touchedMs || (began(a) < began(b) ? 1 : -1));
}

function known(
  { own, logs }: SessionPlaces,
  key: string,
  { registry, found }: {
    registry: Readonly<Record<string, RegisteredSession>>;
    found: readonly FoundFile[];
  },
): KnownSession {
  const registered = ownValue(registry, key);
  const names = fileNames(key);
  const written = found.filter(({ role }) => role === "state" || role === "record");
  return {
    key,
    registered,
    found,
    touchedMs: Math.max(0, ...written.map(({ path }) => files.linkStatus(path)?.modifiedMs ?? 0)),
    // A session keeps to the paths that it began with, whatever the environment says today.
    state: registered?.state_file ?? `${own.path}/${names.state}`,
    log: registered?.log_file ?? `${logs.path}/${names.log}`,
    journal: registered?.error_journal ?? `${logs.path}/${names.journal}`,
    metrics: `${own.path}/${names.metrics}`,
  };
}

function began({ registered }: KnownSession): string {
  return registered?.started_at ?? "";
}
