import { type HeldLock, withLock } from "../lock/with-lock.ts";
import { replaceFile } from "../platform/write-file.ts";
import { archiveDirectory, archiveLines } from "./archive.ts";
import { foundFiles } from "./found-files.ts";
import { hasLiveHost, isSameHost } from "./hosts.ts";
import { noteRefused, type OpenState, openState, type SessionOptions } from "./open-state.ts";
import { readState } from "./read-state.ts";
import { endedFiles } from "./removable-files.ts";
import { retireSession } from "./retire-session.ts";
import { recordEnd } from "./session-registry.ts";
import { orNote } from "./storage-failure.ts";

/** The host gives all SessionEnd hooks together 1.5 s; this is for one. */
const BUDGET_MS = 700;
const PATIENCE_MS = 250;

/**
 * What SessionEnd means for a session's files (protocol: SessionEnd, `reason`). They are removed,
 * and with CLAUDE_SAVE_LOGS=1 kept in `~/.claude/logs/<date>` before, unless the session lives on:
 * - resume: the host went to another session and may come back; the sweep takes this one when the
 *   host is gone;
 * - another host that still runs has resumed it.
 * To be the last thing that a process does to the session: what is written afterwards stays until
 * the sweep comes. What goes wrong is journalled as CLEANUP_FAILED, and also left to the sweep.
 */
export function endSession(options: SessionOptions, reason: string | undefined): void {
  if (reason === "resume") return;
  const opened = openState(options);
  const { env, journal } = options;
  const deadline = Math.min(options.deadline, performance.now() + BUDGET_MS);
  const problems: string[] = [];
  let ended = false;
  orNote(problems, () => {
    const archive = archiveDirectory(env);
    if (archive !== undefined) archiveForeignLog(opened, archive);
    withLock(opened.files.lock, { timeoutMs: PATIENCE_MS }, (lock) => {
      if (livesOn(opened, lock)) return;
      const { directory, logDirectory } = opened.files;
      const found = endedFiles(foundFiles([directory, logDirectory]), opened.files);
      problems.push(...retireSession(lock, { ...opened.files, found, archive, deadline }));
      ended = true;
    });
  });
  if (ended) recordEnd(opened.files, [opened.files.key], journal);
  // After the session's own journal is gone, so that the entry can still be read.
  noteRefused(opened.files, journal);
  if (problems.length > 0) {
    journal.warn("CLEANUP_FAILED", "Not all files of the ended session are archived or removed", {
      problems: problems.slice(0, 5),
    });
  }
}

/** Whether other hosts work on the session; this one is struck off then. */
function livesOn({ files: { state: path }, host }: OpenState, lock: HeldLock): boolean {
  const found = readState(path);
  if (found.kind !== "session") return false;
  const own = host();
  const others = found.state.hosts.filter((known) => !isSameHost(known, own));
  if (!hasLiveHost(others)) return false;
  const text = `${JSON.stringify({ ...found.state, hosts: others }, null, 2)}\n`;
  replaceFile(path, text, () => lock.assertHeld());
  return true;
}

// A log that CLAUDE_LOG_FILE names is the user's own and stays.
function archiveForeignLog({ files: { log, logDirectory } }: OpenState, archive: string): void {
  if (!log.startsWith(`${logDirectory}/`)) archiveLines(log, archive);
}
