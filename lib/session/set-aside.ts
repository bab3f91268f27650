import { CodedError } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";

/** Names that are nobody's but ours; CLAUDE_SESSION_FILE may name any other file of the user. */
const OUR_NAME = /[\\/]claude-sessions?-[^\\/]*$/;

/**
 * Moves what stands in place of one of our files aside, as `<path>.corrupt-<utc ms>-<pid>`, and
 * returns that; an empty file, as mktemp(1) makes them, may be written over and stays (undefined).
 * To be called under the file's lock.
 * Throws CodedError FILE_CORRUPTED when the name does not say that the file is ours.
 */
export function setAside(path: string, reason: string): string | undefined {
  const status = files.linkStatus(path);
  if (status?.kind === "file" && status.size === 0) return undefined;
  if (!OUR_NAME.test(path)) {
    throw new CodedError(
      "FILE_CORRUPTED",
      `Cannot use "${path}": ${reason}; it is left alone, its name is not that of a session file`,
      { context: { path, reason } },
    );
  }
  const grave = `${path}.corrupt-${Date.now()}-${process.pid}`;
  files.rename(path, grave);
  return grave;
}
