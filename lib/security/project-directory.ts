import type { Environment } from "../platform/environment.ts";
import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { belongsToUser } from "../platform/owner.ts";
import { childPath, parentPath } from "../platform/parent-path.ts";
import { namedDirectory } from "./named-directory.ts";
import { refusedPath } from "./refused-path.ts";

/**
 * The root of the user's project: CLAUDE_PROJECT_DIR, normalised, links resolved when it exists.
 * Unset or empty: the nearest directory at or above `cwd` (the process's own when not given) that
 * holds a `.git` of ours, else `cwd`. Never derived from where the program lies.
 * Throws CodedError PATH_REFUSED for a value that is relative, holds a control character or a ".."
 * component, or is there and no directory.
 */
export function projectDirectory(env: Environment, cwd?: string): string {
  if (env.CLAUDE_PROJECT_DIR) return namedDirectory("CLAUDE_PROJECT_DIR", env.CLAUDE_PROJECT_DIR);
  const start = namedDirectory("the current directory", cwd ?? currentDirectory());
  return repositoryAbove(start) ?? start;
}

function currentDirectory(): string {
  try {
    return process.cwd();
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    throw refusedPath("the current directory", ".", { reason: "it was removed", cause: error });
  }
}

function repositoryAbove(start: string): string | undefined {
  let directory: string | undefined = start;
  while (directory !== undefined && !holdsRepository(directory)) directory = parentPath(directory);
  return directory;
}

// Another user's /tmp/.git must not make all of /tmp the project (CVE-2022-24765).
function holdsRepository(directory: string): boolean {
  const status = files.linkStatus(childPath(directory, ".git"));
  return status !== undefined && belongsToUser(status);
}
