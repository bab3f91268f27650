import { errorCode } from "../platform/coded-error.ts";
import { accountHome } from "../platform/directories.ts";
import { files } from "../platform/files.ts";
import { belongsToUser, userId } from "../platform/owner.ts";
import { childPath, parentPath } from "../platform/parent-path.ts";
import { isInside } from "../security/path-text.ts";
import { resolveLinks } from "../security/resolve-links.ts";

const OTHER_WRITERS = 0o022;

/**
 * Why the file at `path` (a `tackle.json` in what the environment calls the user's Claude directory)
 * can't count as the user's own, as a clause; undefined when it does. A project can set variables
 * for its hooks, so the file must be one that no project brings along: in `.claude` of the home that
 * the system knows, or else outside the project and outside of every repository. File and directory
 * must be the user's, and nobody else may write to them (not looked at on Windows).
 */
export function whyNotOwn(path: string, project: string | undefined): string | undefined {
  try {
    const directory = resolveLinks("the directory", parentPath(path) ?? path) ?? path;
    return accessDefect(directory) ?? accessDefect(path) ?? placeDefect(directory, project);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return `its directory can't be looked at (${errorCode(error)})`;
  }
}

function accessDefect(path: string): string | undefined {
  const status = files.linkStatus(path);
  // Without users there are no permissions to look at either.
  if (userId() === undefined || status === undefined) return undefined;
  const what = status.kind === "directory" ? "its directory" : "it";
  if (!belongsToUser(status)) return `${what} belongs to another user`;
  return (status.permissions & OTHER_WRITERS) === 0 ? undefined : `others may write to ${what}`;
}

// The system's home is asked for last: most files need no excuse, and asking costs a millisecond.
function placeDefect(directory: string, project: string | undefined): string | undefined {
  const defect = project !== undefined && isInside(project, directory)
    ? "it lies in the project"
    : repositoryAround(directory)
    ? "it lies in a repository"
    : undefined;
  const home = defect === undefined ? undefined : accountHome();
  const usual = home === undefined ? undefined : resolveLinks("the home", `${home}/.claude`);
  return directory === usual ? undefined : defect;
}

function repositoryAround(directory: string): boolean {
  let at: string | undefined = directory;
  while (at !== undefined && files.linkStatus(childPath(at, ".git")) === undefined) {
    at = parentPath(at);
  }
  return at !== undefined;
}
