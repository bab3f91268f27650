import { withTryLock } from "../lock/with-lock.ts";
import type { Environment } from "../platform/environment.ts";
import { files } from "../platform/files.ts";
import { isAlive } from "../platform/process-identity.ts";
import { replaceFile } from "../platform/write-file.ts";
import { archiveDirectory } from "./archive.ts";
import { type FoundFile, foundFiles } from "./found-files.ts";
import { type Claims, deadFiles, readClaims } from "./removable-files.ts";
import { retireSession } from "./retire-session.ts";
import { fileNames, type SessionFiles, sweepStampIn } from "./session-files.ts";
import { recordEnd } from "./session-registry.ts";
import { orNote, type SessionJournal } from "./storage-failure.ts";

export interface SweepOptions {
  readonly env: Environment;
  /** Of the session that is starting; it is left alone. */
  readonly files: SessionFiles;
  readonly journal: SessionJournal;
  /** How long nothing of a session may have been touched before it is looked at, seconds. */
  readonly maxAgeSeconds?: number;
  /** How long the sweep may take, ms; what is left waits for the next. */
  readonly budgetMs?: number;
  /** Sweep even if that was done a moment ago. */
  readonly always?: boolean;
}

const INTERVAL_MS = 10 * 60 * 1000;
const TEMPORARY_MS = 10 * 60 * 1000;
const DAY_SECONDS = 24 * 3600;
const BUDGET_MS = 200;

/** What a sweep goes by. */
interface Sweep {
  /** ms since the epoch; what was touched later is young. */
  readonly before: number;
  readonly now: number;
  /** performance.now ms. */
  readonly deadline: number;
  readonly archive: string | undefined;
  readonly claims: Claims;
  readonly problems: string[];
}

/**
 * Removes what dead sessions have left: untouched for a day, and every host process (by id and
 * start time) gone, so neither a suspended session nor one that is idle for days is taken; and
 * nothing that only has a name like ours (removable-files.ts). A session goes under its own lock,
 * its lock file last. Also temporary files older than ten minutes
 * whose maker is gone, and set-aside files of a day ago. With CLAUDE_SAVE_LOGS=1 sessions are
 * archived first. Done by one process at a time and at most every ten minutes; bounded in time.
 * Returns the keys of the sessions that it removed. What goes wrong is journalled as
 * CLEANUP_FAILED.
 */
export function sweepSessions(options: SweepOptions): string[] {
  const { files: own, journal } = options;
  const stamp = sweepStampIn(own.directory);
  const problems: string[] = [];
  const swept: string[] = [];
  orNote(problems, () => {
    if (!options.always && wasSweptLately(stamp)) return;
    withTryLock(`${own.directory}/claude-sweep.lock`, () => {
      const sweep = newSweep(options, problems);
      const found = foundFiles([own.directory, own.logDirectory]);
      const finished = sweepLooseFiles(found, sweep) && sweepGroups(found, { own, sweep, swept });
      if (finished) replaceFile(stamp, "");
    });
  });
  if (swept.length > 0) recordEnd(own, swept, journal);
  if (problems.length > 0) {
    journal.warn("CLEANUP_FAILED", "Not everything that dead sessions left could be removed", {
      count: problems.length,
      problems: problems.slice(0, 5),
    });
  }
  return swept;
}

function wasSweptLately(stamp: string): boolean {
  const last = files.linkStatus(stamp)?.modifiedMs ?? 0;
  return Math.abs(Date.now() - last) < INTERVAL_MS;
}

function newSweep(options: SweepOptions, problems: string[]): Sweep {
  const { env, files: own, maxAgeSeconds = DAY_SECONDS, budgetMs = BUDGET_MS } = options;
  const now = Date.now();
  return {
    now,
    before: now - maxAgeSeconds * 1000,
    deadline: performance.now() + budgetMs,
    archive: archiveDirectory(env),
    claims: readClaims(own),
    problems,
  };
}

/** False when the time was not enough. */
function sweepLooseFiles(found: readonly FoundFile[], sweep: Sweep): boolean {
  for (const file of found) {
    if (file.role !== "temporary" && file.role !== "corrupt") continue;
    if (performance.now() > sweep.deadline) return false;
    orNote(sweep.problems, () => {
      if (isLeft(file, sweep)) files.remove(file.path);
    });
  }
  return true;
}

function isLeft(file: FoundFile, { now, before }: Sweep): boolean {
  const touched = files.linkStatus(file.path)?.modifiedMs ?? now;
  if (file.role === "corrupt") return touched < before;
  if (touched < now - DAY_SECONDS * 1000) return true;
  // A process that runs, or is stopped, may yet go on to publish its file, however young `before` is.
  return file.pid !== undefined && touched < now - TEMPORARY_MS && !isAlive(file.pid);
}

/** False when the time was not enough. */
function sweepGroups(
  found: readonly FoundFile[],
  { own, sweep, swept }: { own: SessionFiles; sweep: Sweep; swept: string[] },
): boolean {
  for (const [key, group] of Map.groupBy(found, (file) => file.key)) {
    if (key === undefined || key === own.key) continue;
    if (performance.now() > sweep.deadline) return false;
    orNote(sweep.problems, () => {
      if (sweepGroup(key, { group, own, sweep })) swept.push(key);
    });
  }
  return true;
}

function sweepGroup(
  key: string,
  { group, own, sweep }: { group: readonly FoundFile[]; own: SessionFiles; sweep: Sweep },
): boolean {
  const { archive, deadline, problems, claims } = sweep;
  const find = () => isOld(group, sweep) ? deadFiles(group, { key, places: own, claims }) : [];
  if (find().length === 0) return false;
  const state = `${own.directory}/${fileNames(key).state}`;
  let removed = false;
  withTryLock(`${state}.lock`, (lock) => {
    // It may have been resumed since we looked; under its lock nobody can.
    const found = find();
    if (found.length === 0) return;
    const retirement = { key, state, stateIsNamed: false, found, archive, deadline };
    problems.push(...retireSession(lock, retirement));
    removed = true;
  });
  return removed;
}

function isOld(group: readonly FoundFile[], { before, now }: Sweep): boolean {
  // The age of a lock file says when it was made, not when it was last used.
  const telling = group.filter(({ role }) => role === "state" || role === "record");
  const touched = (telling.length > 0 ? telling : group)
    .map(({ path }) => files.linkStatus(path)?.modifiedMs ?? 0);
  return Math.max(...touched) < before && Math.max(...touched) <= now;
}
