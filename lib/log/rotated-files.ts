import { files } from "../platform/files.ts";
import { lastSlash } from "../platform/parent-path.ts";

/** What `rotate` has put aside: `<path>.<utc ms>-<pid>`. */
export interface RotatedFile {
  readonly path: string;
  /** The stamp in the name: ms since the epoch, higher than that of every older one. */
  readonly stamp: number;
}

const STAMP = /^(\d{1,15})-\d{1,10}$/;

/** Oldest first. Throws the file system's error (ENOENT when the directory is not there). */
export function rotatedFiles(path: string): RotatedFile[] {
  const end = lastSlash(path) + 1;
  const start = `${path.slice(end)}.`;
  const found: RotatedFile[] = [];
  for (const name of files.list(path.slice(0, end) || ".")) {
    const match = name.startsWith(start) ? STAMP.exec(name.slice(start.length)) : null;
    if (match) found.push({ path: `${path}.${match[0]}`, stamp: Number(match[1]) });
  }
  return found.toSorted((a, b) => a.stamp - b.stamp);
}
