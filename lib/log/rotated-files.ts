import { files } from "../platform/files.ts";

/** What `rotate` has put aside: `<path>.<utc ms>-<pid>`. */
export interface RotatedFile {
  readonly path: string;
  /** The stamp in the name: ms since the epoch, higher than that of every older one. */
  readonly stamp: number;
}

const STAMP = /^(\d{1,15})-\d{1,10}$/;

/** Oldest first. Throws the file system's error (ENOENT when the directory is not there). */
export function rotatedFiles(path: string): RotatedFile[] {
  const end = endOfDirectory(path);
  const start = `${path.slice(end)}.`;
  const found: RotatedFile[] = [];
  for (const name of files.list(path.slice(0, end) || ".")) {
    const match = name.startsWith(start) ? STAMP.exec(name.slice(start.length)) : null;
    if (match) found.push({ path: `${path}.${match[0]}`, stamp: Number(match[1]) });
  }
  return found.toSorted((a, b) => a.stamp - b.stamp);
}

function endOfDirectory(path: string): number {
  const backslash = process.platform === "win32" ? path.lastIndexOf("\\") : -1;
  return Math.max(path.lastIndexOf("/"), backslash) + 1;
}
