import { isAlive } from "../platform/process-identity.ts";
import { hasLiveHost } from "../session/hosts.ts";
import { type FoundState, readState } from "../session/read-state.ts";
import type { KnownSession } from "./known-sessions.ts";

/**
 * alive: a host works on it. ended: it said good-bye. host gone: it was killed, and the sweep will
 * take what it left. no state: its file is missing or no session's.
 */
export type SessionStatus = "alive" | "ended" | "host gone" | "no state";

/** Throws the file system's error where the state can't be looked at. */
export function sessionStatus(
  { registered, state }: KnownSession,
  found: FoundState = readState(state),
): SessionStatus {
  if (registered?.ended_at !== undefined) return "ended";
  if (found.kind === "session") return hasLiveHost(found.state.hosts) ? "alive" : "host gone";
  if (registered === undefined) return "no state";
  return isAlive(registered.pid) ? "no state" : "host gone";
}
