import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { normalizePath } from "./path-text.ts";
import { refusedPath } from "./refused-path.ts";

/**
 * `path` with every link resolved, normalised; undefined when nothing is there. `what` it is, for
 * the message. Throws CodedError PATH_REFUSED for a dangling link, a loop, and whatever else keeps
 * the file system from telling.
 */
export function resolveLinks(what: string, path: string): string | undefined {
  const found = existing(what, path);
  if (found !== undefined) return found;
  const status = files.linkStatus(path);
  if (status === undefined) return undefined;
  if (status.kind === "link") {
    throw refusedPath(what, path, { reason: "it is a link that leads nowhere" });
  }
  // Somebody made it between the two looks: the usual case of two hooks with one directory.
  return existing(what, path);
}

function existing(what: string, path: string): string | undefined {
  try {
    return normalizePath(files.resolveLinks(path));
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return undefined;
    if (code === undefined) throw error;
    const reason = code === "ELOOP" ? "its links form a loop" : `the file system answers ${code}`;
    throw refusedPath(what, path, { reason, cause: error });
  }
}
