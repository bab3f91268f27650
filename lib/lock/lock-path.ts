import { baseName } from "../platform/parent-path.ts";

/**
 * The lock file of a file whose name need not be ours. Beside a name of ours it is `<path>.lock`;
 * beside any other that could be somebody's own file, or another program's lock.
 */
export function lockPathOf(path: string): string {
  return hasOwnName(path) ? `${path}.lock` : `${path}.claude-hooks.lock`;
}

/** Whether a file's name is one that nobody else gives: "claude-session-<key>.log" and its like. */
export function hasOwnName(path: string): boolean {
  return /^claude-(?:sessions?|errors|metrics)-/.test(baseName(path));
}
