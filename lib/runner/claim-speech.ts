import { isRecord } from "../platform/is-record.ts";
import { ownRecord, ownValue, setOwnValue } from "../session/records.ts";
import type { Session } from "../session/session.ts";
import { asSpeaker, SPEAKERS } from "./speakers.ts";

/** All plugins' processes for one SessionStart run within this time, ms. */
const SAME_EVENT_MS = 10_000;

export interface Claim {
  /** The plugin that the host runs, and those whose hooks it runs. */
  readonly plugin: string;
  readonly parts: readonly string[];
  readonly pid: number;
  /** ms since the epoch. */
  readonly now: number;
}

/**
 * At a SessionStart: notes that this process's plugin speaks for these parts from here on, unless
 * it is a part itself and the plugin that it is a part of has said so for this event. Returns the
 * parts for which another process speaks at this event. Throws as `session.update` does.
 */
export function claimSpeech(session: Session, { plugin, parts, pid, now }: Claim): string[] {
  return session.update((state) => {
    if (!isRecord(state[SPEAKERS])) delete state[SPEAKERS];
    const speakers = ownRecord(state, SPEAKERS);
    return parts.filter((part) => {
      const last = asSpeaker(ownValue(speakers, part));
      const isSpoken = last !== undefined && last.plugin !== plugin && last.pid === pid &&
        Math.abs(now - last.at) < SAME_EVENT_MS;
      // Whoever has more parts goes on for all of them, though one may have been quicker here.
      if (!isSpoken || part !== plugin) setOwnValue(speakers, part, { plugin, pid, at: now });
      return isSpoken;
    });
  });
}
