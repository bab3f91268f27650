import { baseName } from "../platform/parent-path.ts";
import { hasOwnName } from "../lock/lock-path.ts";
import { firstLineOf } from "../log/line-file.ts";
import { parseLogLine } from "../log/log-line.ts";
import { CodedError } from "../platform/coded-error.ts";
import { homeDirectory } from "../platform/directories.ts";
import type { Environment } from "../platform/environment.ts";
import { files } from "../platform/files.ts";
import { makeDirectories } from "../platform/make-directories.ts";
import { readTextFile } from "../platform/read-file.ts";
import { formatTimestamp } from "../platform/time.ts";
import { replaceFile } from "../platform/write-file.ts";
import { ensureDirectory } from "../security/ensure-directory.ts";
import { holdsSession } from "./read-state.ts";
import { LARGEST_STATE } from "./state-limits.ts";

const CHUNK_BYTES = 1024 * 1024;

/**
 * Where ended sessions are kept: `~/.claude/logs/<UTC date>`, made when missing; undefined unless
 * CLAUDE_SAVE_LOGS is "1". `~/.claude` itself may be a link.
 * Throws CodedError DIRECTORY_NOT_CREATED or PATH_REFUSED, or the file system's error.
 */
export function archiveDirectory(env: Environment): string | undefined {
  if (env.CLAUDE_SAVE_LOGS !== "1") return undefined;
  const home = homeDirectory(env);
  if (home === undefined) {
    throw new CodedError("DIRECTORY_NOT_CREATED", "Cannot keep logs: there is no home directory");
  }
  makeDirectories(`${home}/.claude`);
  const date = formatTimestamp(Date.now()).slice(0, 10);
  return ensureDirectory(files.resolveLinks(`${home}/.claude`), `logs/${date}`);
}

/**
 * Copies a state file to `target`; the session that stands there, of an earlier end, is replaced.
 * Throws CodedError FILE_CORRUPTED when something else does.
 */
export function archiveState(source: string, target: string): void {
  if (!isRegular(source)) return;
  if (files.linkStatus(target) !== undefined && !holdsSession(target)) throw inTheWay(target);
  replaceFile(target, readTextFile(source, LARGEST_STATE));
}

/**
 * Copies a file of lines to the end of one of the same name, for the session may have ended before.
 * A source that is gone, or is no regular file, is passed over.
 * Throws CodedError DISK_FULL or the file system's error.
 */
export function archiveLines(source: string, archive: string): void {
  if (!isRegular(source)) return;
  const from = files.open(source, "read");
  try {
    const target = `${archive}/${baseName(source)}`;
    if (!mayAppend(target)) throw inTheWay(target);
    const to = files.open(target, "append");
    try {
      copyWhole(from, to, source);
    } finally {
      files.close(to);
    }
  } finally {
    files.close(from);
  }
}

// A log that CLAUDE_LOG_FILE names keeps that name.
function mayAppend(target: string): boolean {
  if (hasOwnName(target) || files.linkStatus(target) === undefined) return true;
  return parseLogLine(firstLineOf(target) ?? "") !== undefined;
}

function inTheWay(target: string): CodedError {
  return new CodedError("FILE_CORRUPTED", `Cannot archive to "${target}": another file is there`);
}

function copyWhole(from: number, to: number, source: string): void {
  const chunk = new Uint8Array(CHUNK_BYTES);
  for (;;) {
    const count = files.read(from, chunk, null);
    if (count === 0) return;
    const written = files.write(to, chunk.subarray(0, count));
    if (written !== count) {
      throw new CodedError("DISK_FULL", `Cannot archive "${source}": ${written} of ${count} bytes`);
    }
  }
}

function isRegular(path: string): boolean {
  return files.linkStatus(path)?.kind === "file";
}
