import { files } from "../platform/files.ts";
import { readTextFile } from "../platform/read-file.ts";
import { LARGEST_STATE } from "./largest-state.ts";

/**
 * Whether a session's file says that the plugin has shown `type`, told without the code that mends,
 * locks and writes: most hooks only ever ask for what was shown long ago. A mark is never taken
 * back while the file lives, so true is true; false means that the session itself has to be asked.
 */
export function peekMark(path: string, plugin: string, type: string): boolean {
  try {
    if (files.linkStatus(path)?.owner !== process.getuid?.()) return false;
    const { plugins } = JSON.parse(readTextFile(path, LARGEST_STATE));
    return own(own(own(plugins, plugin), "recommendations_shown"), type) === true;
  } catch {
    // Missing, corrupt, no file at all: the session itself knows what to do, and journals it.
    return false;
  }
}

function own(value: unknown, name: string): unknown {
  const record = Object(value) as Record<string, unknown>;
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
