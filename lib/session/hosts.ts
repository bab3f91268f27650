import { isAlive } from "../platform/process-identity.ts";
import type { HostProcess, SessionState } from "./session-state.ts";

const MOST_HOSTS = 16;

/**
 * Adds the host to those that work on the session, unless one with its process id stands there:
 * a session is resumed in a second terminal while the first is still open.
 */
export function noteHost(
  state: SessionState,
  { pid, host }: { pid: number; host: () => HostProcess },
): void {
  if (state.hosts.some((known) => known.pid === pid)) return;
  addHost(state, host());
}

/** Adds the host, in place of an older process that had its id. */
export function addHost(state: SessionState, host: HostProcess): void {
  const others = state.hosts.filter((known) => known.pid !== host.pid);
  const kept = others.length < MOST_HOSTS ? others : others.filter(isLive);
  state.hosts = [...kept, host].slice(-MOST_HOSTS);
}

export function isSameHost(a: HostProcess, b: HostProcess): boolean {
  return a.pid === b.pid && a.start_time === b.start_time;
}

/** Whether any host that worked on the session still runs, suspended ones included. */
export function hasLiveHost(hosts: readonly HostProcess[]): boolean {
  return hosts.some(isLive);
}

function isLive({ pid, start_time }: HostProcess): boolean {
  return isAlive(pid, start_time);
}
