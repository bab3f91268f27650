import { errorCode } from "../platform/coded-error.ts";
import type { FileStatus } from "../platform/file-system.ts";
import { files } from "../platform/files.ts";
import { absolutePathDefect } from "../platform/path-defect.ts";
import type { Refusal } from "../platform/state-directory.ts";

export interface Override {
  /** Undefined when nothing was asked for, or it was refused. */
  readonly path?: string;
  readonly refused: readonly Refusal[];
}

const OTHERS_MAY_WRITE = 0o022;
const STICKY = 0o1000;

/**
 * A file path that the environment names, when writing there harms nobody: a project's settings
 * can set variables, and what is appended to a shell's start-up file is run. So the name must end
 * in `extension` and not begin with a dot, a file that is there must be a regular one of ours with
 * no second name, and nobody else may be able to put another in its place.
 */
export function overridePath(path: string | undefined, extension: string): Override {
  if (path === undefined || path === "") return { refused: [] };
  const reason = textDefect(path, extension) ?? asked(() => placeDefect(path));
  return reason === undefined ? { path, refused: [] } : { refused: [{ path, reason }] };
}

function textDefect(path: string, extension: string): string | undefined {
  const defect = absolutePathDefect(path);
  if (defect !== undefined) return defect;
  const name = path.slice(endOfDirectory(path) + 1);
  if (name.startsWith(".")) return "its name begins with a dot";
  return name.endsWith(extension) ? undefined : `its name does not end in "${extension}"`;
}

function placeDefect(path: string): string | undefined {
  const parent = files.resolveLinks(path.slice(0, endOfDirectory(path)) || "/");
  return directoryDefect(files.linkStatus(parent)) ?? fileDefect(files.linkStatus(path));
}

function directoryDefect(status: FileStatus | undefined): string | undefined {
  if (status?.kind !== "directory") return "its directory is none";
  const user = process.getuid?.();
  if (user === undefined || (status.permissions & STICKY) !== 0) return undefined;
  if (status.owner !== user && status.owner !== 0) {
    return `its directory belongs to user ${status.owner}`;
  }
  return (status.permissions & OTHERS_MAY_WRITE) === 0
    ? undefined
    : "others may write in its directory";
}

function fileDefect(status: FileStatus | undefined): string | undefined {
  if (status === undefined) return undefined;
  if (status.kind !== "file") return "something that is no regular file is there";
  const user = process.getuid?.();
  if (user !== undefined && status.owner !== user) return `it belongs to user ${status.owner}`;
  return status.links > 1 ? `it has ${status.links} hard links` : undefined;
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

function endOfDirectory(path: string): number {
  return Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
}
