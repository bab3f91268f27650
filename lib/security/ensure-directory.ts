import { CodedError, errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { makeDirectories } from "../platform/make-directories.ts";
import { isAbsolute } from "../platform/path-defect.ts";
import { containedPath } from "./contained-path.ts";
import { refusedPath } from "./refused-path.ts";
import { visibleText } from "./terminal-text.ts";

/**
 * The directory `relative` inside `base`, made (mode 0700, parents too) if it is missing, links
 * resolved. Containment is checked before anything is made, and again after.
 * Throws CodedError PATH_REFUSED when it leads outside, DIRECTORY_NOT_CREATED when it cannot be
 * made or something else is in its place.
 */
export function ensureDirectory(base: string, relative: string): string {
  if (isAbsolute(relative)) {
    throw refusedPath("the path", relative, { reason: "it is not relative" });
  }
  const path = containedPath(base, relative);
  make(path);
  if (containedPath(base, relative) !== path) {
    throw refusedPath("the path", relative, { reason: "it was changed while it was made" });
  }
  return path;
}

function make(path: string): void {
  try {
    makeDirectories(path);
    if (files.linkStatus(path)?.kind === "directory") return;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw notCreated(path, `the file system answers ${errorCode(error)}`, error);
  }
  throw notCreated(path, "something else is in its place");
}

function notCreated(path: string, reason: string, cause?: unknown): CodedError {
  const shown = visibleText(path);
  return new CodedError("DIRECTORY_NOT_CREATED", `Cannot make directory "${shown}": ${reason}`, {
    context: { path: shown, reason },
    ...(cause === undefined ? {} : { cause }),
  });
}
