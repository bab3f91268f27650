import { files } from "../platform/files.ts";

/**
 * Moves what stands in place of one of our files, by name and directory, aside, as
 * `<path>.corrupt-<utc ms>-<pid>`, and returns that; an empty file may be written over and stays
 * (undefined). To be called under the file's lock, never for a path that a variable names.
 */
export function setAside(path: string): string | undefined {
  const status = files.linkStatus(path);
  if (status?.kind === "file" && status.size === 0) return undefined;
  const grave = `${path}.corrupt-${Date.now()}-${process.pid}`;
  files.rename(path, grave);
  return grave;
}
