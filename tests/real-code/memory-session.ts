import type { Session } from "../../lib/session/session.ts";

/** What the hooks of the plugins use of a session, kept in memory. */
export type MemorySession = Pick<
  Session,
  "markOnce" | "hasShown" | "customData" | "setCustomData"
>;

/** A session that has just begun, for one plugin. */
export function memorySession(): MemorySession {
  const shown = new Set<string>();
  const data = new Map<string, unknown>();
  return {
    hasShown: (type) => shown.has(type),
    markOnce: (type) => !shown.has(type) && shown.add(type) !== undefined,
    customData: (key) => data.get(key),
    setCustomData: (key, value) => void data.set(key, value),
  };
}
