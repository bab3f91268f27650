import { lastSlash } from "../platform/parent-path.ts";
import { lockPathOf } from "../lock/lock-path.ts";
import { firstLineOf } from "../log/line-file.ts";
import { parseLogLine } from "../log/log-line.ts";
import { errorCode } from "../platform/coded-error.ts";
import type { FileStatus } from "../platform/file-system.ts";
import { files } from "../platform/files.ts";
import { belongsToUser, ownerDefect, userId } from "../platform/owner.ts";
import { absolutePathDefect } from "../platform/path-defect.ts";
import { isArchive, type Refusal } from "../platform/state-directory.ts";
import { holdsSession } from "./read-state.ts";

/** What CLAUDE_SESSION_FILE or CLAUDE_LOG_FILE comes to. */
export type Override =
  | { readonly path: string; readonly lock: string }
  | { readonly refused: Refusal };

const OTHERS_MAY_WRITE = 0o022;
const STICKY = 0o1000;

/** Why a file that is there can't be taken, by what is to be written there. */
const KINDS = {
  state: {
    extension: ".json",
    contentDefect: (path: string) =>
      holdsSession(path) ? undefined : "it is there and holds no session",
  },
  log: { extension: ".log", contentDefect: logDefect },
} as const;

/**
 * A file path that the environment names, when writing there harms nobody: a project's settings
 * can set variables, what is appended to a shell's start-up file is run, and state is replaced and
 * removed. So the name must end in ".json" or ".log" and not begin with a dot; nobody else may be
 * able to put another file in its place; and a file that is there must be a regular one of ours
 * with no second name that holds a session, or begins with a line of a log. A log may be empty.
 */
export function overridePath(path: string, kind: keyof typeof KINDS): Override {
  const { extension, contentDefect } = KINDS[kind];
  const reason = textDefect(path, extension) ?? asked(() => placeDefect(path, contentDefect));
  return reason === undefined ? { path, lock: lockPathOf(path) } : { refused: { path, reason } };
}

function textDefect(path: string, extension: string): string | undefined {
  const defect = absolutePathDefect(path);
  if (defect !== undefined) return defect;
  const name = path.slice(lastSlash(path, "windows") + 1);
  if (name.startsWith(".")) return "its name begins with a dot";
  return name.endsWith(extension) ? undefined : `its name does not end in "${extension}"`;
}

function placeDefect(
  path: string,
  contentDefect: (path: string) => string | undefined,
): string | undefined {
  const parent = files.resolveLinks(path.slice(0, lastSlash(path, "windows")) || "/");
  const defect = directoryDefect(parent, files.linkStatus(parent));
  if (defect !== undefined) return defect;
  const status = files.linkStatus(path);
  return status && (fileDefect(status) ?? contentDefect(path));
}

function directoryDefect(path: string, status: FileStatus | undefined): string | undefined {
  if (status?.kind !== "directory") return "its directory is none";
  if (isArchive(path)) return "ended sessions are kept in its directory";
  if (userId() === undefined || (status.permissions & STICKY) !== 0) return undefined;
  if (!belongsToUser(status) && status.owner !== 0) {
    return `its directory belongs to user ${status.owner}`;
  }
  return (status.permissions & OTHERS_MAY_WRITE) === 0
    ? undefined
    : "others may write in its directory";
}

function fileDefect(status: FileStatus): string | undefined {
  if (status.kind !== "file") return "something that is no regular file is there";
  return ownerDefect(status) ??
    (status.links > 1 ? `it has ${status.links} hard links` : undefined);
}

function logDefect(path: string): string | undefined {
  const first = firstLineOf(path);
  if (first === undefined || first === "" && files.linkStatus(path)?.size === 0) return undefined;
  return parseLogLine(first) === undefined
    ? "it is there and does not begin with a line of a log of Tackle"
    : undefined;
}

function asked(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return code === "ENOENT" ? "its directory does not exist" : `the file system answers ${code}`;
  }
}
