import { formatTimestamp, parseTimestamp } from "../platform/time.ts";
import { addHost, hasLiveHost, isSameHost } from "./hosts.ts";
import { openState, type SessionOptions } from "./open-state.ts";
import { setOwnValue } from "./records.ts";
import { recordSession } from "./session-registry.ts";
import {
  type HostProcess,
  newPluginState,
  pluginState,
  type SessionState,
} from "./session-state.ts";
import { orJournal } from "./storage-failure.ts";

/** All plugins' SessionStart hooks of one event run within this time, ms. */
const SAME_EVENT_MS = 10_000;

/**
 * What SessionStart means for the state (protocol: SessionStart, `source`):
 * - startup: begun; begun again if what is there was left by hosts that are all gone, for then an
 *   old session's key has come back. State of a host that runs is kept.
 * - resume: kept, with the new host beside the old one: the model still knows what it was shown.
 * - fork: a new id and so a new state. Which session it was forked from is not told.
 * - clear: the plugins' records are begun again.
 * - compact: recommendations will be shown again; all else is kept.
 * - anything else: kept.
 * Hooks of several plugins do this at once for the same event: clear and compact touch the records
 * of other plugins only when none of them has done so just before, or what they have marked since
 * would be lost. What keeps the state from being changed is journalled.
 */
export function startSession(options: SessionOptions, source: string | undefined): void {
  const { stateFile, files, begin, host: findHost } = openState(options);
  const { env, journal, plugin } = options;
  orJournal(journal, () => {
    const host = findHost();
    const state = stateFile.update((state) => {
      if (source === "startup" && isLeftover(state, host)) replace(state, begin());
      addHost(state, host);
      state.pid = host.pid;
      pluginState(state, plugin);
      if (source === "clear" || source === "compact") forget(state, { source, plugin });
      return state;
    });
    recordSession({ files, env, journal, state });
  }, undefined);
}

function isLeftover({ hosts }: SessionState, host: HostProcess): boolean {
  return !hosts.some((known) => isSameHost(known, host)) && !hasLiveHost(hosts);
}

function replace(state: SessionState, fresh: SessionState): void {
  for (const field of Object.keys(state)) delete state[field];
  Object.assign(state, fresh);
}

function forget(
  state: SessionState,
  { source, plugin }: { source: "clear" | "compact"; plugin: string },
): void {
  const now = Date.now();
  const began = parseTimestamp(state.context_began_at ?? "") ?? 0;
  const others = Math.abs(now - began) > SAME_EVENT_MS;
  for (const [name, record] of Object.entries(state.plugins)) {
    if (name !== plugin && !others) continue;
    if (source === "compact") record.recommendations_shown = {};
    else setOwnValue(state.plugins, name, newPluginState(name, now));
  }
  state.context_began_at = formatTimestamp(now);
}
