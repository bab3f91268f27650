import { CodedError, errorCode } from "./coded-error.ts";
import { homeDirectory, temporaryDirectory } from "./directories.ts";
import type { Environment } from "./environment.ts";
import type { FileStatus } from "./file-system.ts";
import { files } from "./files.ts";
import { makeDirectories } from "./make-directories.ts";
import { ownerDefect, userId } from "./owner.ts";
import { absolutePathDefect } from "./path-defect.ts";
import { usablePath } from "./usable-path.ts";

// Permission bits that must be clear.
const NOBODY_ELSE = 0o077;
const NO_OTHER_WRITER = 0o022;

/** A directory that may be used, and those that came before it and were refused. */
export interface PrivateDirectory {
  /** Absolute, without a final slash. */
  readonly path: string;
  readonly refused: readonly Refusal[];
}

export interface Refusal {
  readonly path: string;
  /** A clause: "it is a link", "its mode is 0755, 0700 is required". */
  readonly reason: string;
}

/**
 * The directory for session state: absolute, there, ours, mode 0700, no link. The first of
 * TACKLE_STATE_DIR, `<temp>/claude-hooks-<uid>`, `$XDG_RUNTIME_DIR/claude-hooks` and
 * `~/.cache/claude-hooks` that can be made so; what was refused on the way stands in `refused`, for
 * the journal and for `tackle doctor`. One lstat when the first is fine. Access control lists and,
 * on Windows, owner and mode are not looked at (a profile's temp directory is the user's own).
 * Throws CodedError STATE_DIRECTORY_REFUSED when none is left.
 */
export function stateDirectory(env: Environment): PrivateDirectory {
  const refused: Refusal[] = [];
  const path = firstPrivate(preferred(env), refused) ?? firstPrivate(fallbacks(env), refused);
  if (path === undefined) throw noneLeft(refused);
  return { path, refused };
}

/**
 * The directory for logs and journal: CLAUDE_LOG_DIR when it is ours, no link and nobody else may
 * write there (others may look: the files in it are 0600); else the state directory, which may be
 * passed when it is known already.
 */
export function logDirectory(env: Environment, state?: PrivateDirectory): PrivateDirectory {
  const path = env.CLAUDE_LOG_DIR;
  if (path === undefined || path === "") return state ?? stateDirectory(env);
  const reason = refusal(path, NO_OTHER_WRITER);
  if (reason === undefined) return { path: usablePath(path) ?? path, refused: [] };
  const fallback = state ?? stateDirectory(env);
  return { path: fallback.path, refused: [{ path, reason }, ...fallback.refused] };
}

function preferred(env: Environment): string[] {
  const user = userId();
  const shared = `${temporaryDirectory(env)}/claude-hooks${user === undefined ? "" : `-${user}`}`;
  return env.TACKLE_STATE_DIR ? [env.TACKLE_STATE_DIR, shared] : [shared];
}

function fallbacks(env: Environment): string[] {
  const runtime = usablePath(env.XDG_RUNTIME_DIR);
  const home = homeDirectory(env);
  return [
    ...(runtime === undefined ? [] : [`${runtime}/claude-hooks`]),
    ...(home === undefined ? [] : [`${home}/.cache/claude-hooks`]),
  ];
}

function firstPrivate(candidates: readonly string[], refused: Refusal[]): string | undefined {
  for (const path of candidates) {
    const reason = refusal(path, NOBODY_ELSE);
    if (reason === undefined) return usablePath(path);
    refused.push({ path, reason });
  }
  return undefined;
}

/** Why `path` can't be the directory; undefined when it can, made if it was missing. */
function refusal(path: string, forbidden: number): string | undefined {
  const clean = usablePath(path);
  if (clean === undefined) return absolutePathDefect(path);
  if (isArchive(clean)) return "ended sessions are kept there";
  try {
    return statusDefect(files.linkStatus(clean) ?? madeDirectory(clean), forbidden);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return `the file system answers ${code}`;
  }
}

/**
 * Whether a directory is one that CLAUDE_SAVE_LOGS=1 makes, `logs/<date>`: what is swept where
 * sessions run must stay where they are kept. Told by the text alone.
 */
export function isArchive(path: string): boolean {
  // Looked at without a regular expression first, as in path-defect.ts.
  return path.at(-3) === "-" && /[\\/]logs[\\/]\d{4}-\d\d-\d\d$/i.test(path);
}

/** Why a directory can't be one that is ours alone; undefined when it can, made if it was missing. */
export function privateDirectoryDefect(path: string): string | undefined {
  return refusal(path, NOBODY_ELSE);
}

function madeDirectory(path: string): FileStatus | undefined {
  makeDirectories(path);
  return files.linkStatus(path);
}

function statusDefect(status: FileStatus | undefined, forbidden: number): string | undefined {
  if (status === undefined) return "it was removed while it was made";
  if (status.kind === "link") return "it is a link";
  if (status.kind !== "directory") return "it is no directory";
  const foreign = ownerDefect(status);
  if (foreign !== undefined || userId() === undefined) return foreign;
  if ((status.permissions & forbidden) === 0) return undefined;
  const mode = status.permissions.toString(8).padStart(4, "0");
  return `its mode is ${mode}, ${forbidden === NOBODY_ELSE ? "0700" : "0755 or less"} is required`;
}

function noneLeft(refused: readonly Refusal[]): CodedError {
  const reasons = refused.map(({ path, reason }) => `${JSON.stringify(path)}: ${reason}`);
  return new CodedError(
    "STATE_DIRECTORY_REFUSED",
    `Cannot find a private directory for session state (${reasons.join("; ")})`,
    { context: { refused } },
  );
}
