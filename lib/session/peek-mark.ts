import { files } from "../platform/files.ts";
import { readTextFile } from "../platform/read-file.ts";
import { LARGEST_STATE } from "./largest-state.ts";

/**
 * What a session's file holds under these names, one within the other, told without the code that
 * mends, locks and writes. Undefined when it can't be told: missing, corrupt, not this user's.
 */
export function peek(path: string, names: readonly string[]): unknown {
  try {
    if (files.linkStatus(path)?.owner !== process.getuid?.()) return undefined;
    return names.reduce(own, JSON.parse(readTextFile(path, LARGEST_STATE)));
  } catch {
    // The session itself knows what to do, and journals it.
    return undefined;
  }
}

/**
 * Whether a session's file says that the plugin has shown `type`: most hooks only ever ask for what
 * was shown long ago. A mark is never taken back while the file lives, so true is true; false means
 * that the session itself has to be asked.
 */
export function peekMark(path: string, plugin: string, type: string): boolean {
  return peek(path, ["plugins", plugin, "recommendations_shown", type]) === true;
}

function own(value: unknown, name: string): unknown {
  const record = Object(value) as Record<string, unknown>;
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
