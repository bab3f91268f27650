import type { HeldLock } from "../lock/with-lock.ts";
import { files } from "../platform/files.ts";
import { archiveLines, archiveState } from "./archive.ts";
import { type FoundFile, pathsOf } from "./found-files.ts";
import { holdsSession } from "./read-state.ts";
import { fileNames } from "./session-files.ts";
import { orNote } from "./storage-failure.ts";

export interface Retirement {
  readonly key: string;
  readonly state: string;
  /** See `SessionFiles`. */
  readonly stateIsNamed: boolean;
  /** What there is of the session in its directories and may be removed. */
  readonly found: readonly FoundFile[];
  /** Where it is kept; undefined: nowhere. */
  readonly archive: string | undefined;
  /** performance.now ms after which no other file is copied. */
  readonly deadline: number;
}

/**
 * Archives and removes what a session has left, under its lock; the lock file goes last. What could
 * not be archived (no time, an error) stays where it is, and so does a state that a variable names
 * and that is no session. Returns what went wrong, a line each.
 * Throws CodedError LOCK_LOST when the lock was lost before anything was removed.
 */
export function retireSession(lock: HeldLock, retirement: Retirement): string[] {
  const { state, found } = retirement;
  const problems: string[] = [];
  // The state goes first: without it nobody takes the session for one that is there.
  const all = [state, ...pathsOf(found, "record")];
  const removable = all.filter((path) => isArchived(path, retirement, problems));
  lock.assertHeld();
  for (const path of [...removable, ...pathsOf(found, "record-lock")]) {
    orNote(problems, () => {
      if (path !== state || isOurs(retirement)) files.remove(path);
      else problems.push(`"${path}" holds no session and is left alone`);
    });
  }
  if (removable.includes(state)) lock.discard();
  return problems;
}

// Looked at right before it is removed: somebody may have put another file there.
function isOurs({ state, stateIsNamed }: Retirement): boolean {
  return !stateIsNamed || files.linkStatus(state) === undefined || holdsSession(state);
}

function isArchived(path: string, retirement: Retirement, problems: string[]): boolean {
  const { key, state, archive, deadline } = retirement;
  if (archive === undefined) return true;
  if (performance.now() > deadline) {
    problems.push(`No time was left to archive "${path}"`);
    return false;
  }
  return orNote(problems, () => {
    if (path !== state) archiveLines(path, archive);
    else if (isOurs(retirement)) archiveState(path, `${archive}/${fileNames(key).state}`);
  });
}
