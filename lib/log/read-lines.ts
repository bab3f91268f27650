import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { LineFile } from "./line-file.ts";
import { type RotatedFile, rotatedFiles } from "./rotated-files.ts";
import type { Skipped } from "./skipped.ts";

/**
 * All lines of a file and of what was rotated away from it, oldest first; empty ones are left out
 * (a healed tear makes some). A file that is not there has none.
 * Throws as `LineFile.open` does; a rotated file that can't be read is noted in `skipped` instead.
 */
export function* readLines(path: string, skipped: Skipped): Generator<string> {
  // Opened first, so that a rotation while the older ones are read takes nothing away.
  const current = LineFile.open(path);
  try {
    const rotated = rotatedBeside(path);
    const older = current ? rotated.slice(0, indexOf(current, rotated)) : rotated;
    yield* linesOfAll(older, skipped);
    if (current) yield* remainingLines(current);
  } finally {
    current?.close();
  }
}

/** The rotated files, none where the directory is missing. */
export function rotatedBeside(path: string): RotatedFile[] {
  try {
    return rotatedFiles(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** Where the open file stands among the rotated ones; undefined when it is none of them. */
export function indexOf(open: LineFile, rotated: readonly RotatedFile[]): number | undefined {
  const { inode } = open.status();
  const index = rotated.findIndex(({ path }) => files.linkStatus(path)?.inode === inode);
  return index < 0 ? undefined : index;
}

export function* linesOfAll(rotated: readonly RotatedFile[], skipped: Skipped): Generator<string> {
  for (const { path } of rotated) {
    const file = openRotated(path, skipped);
    try {
      if (file) yield* remainingLines(file);
    } finally {
      file?.close();
    }
  }
}

/** From where the file stands to its end, the unfinished last line included. */
export function* remainingLines(file: LineFile): Generator<string> {
  yield* finishedLines(file);
  const last = file.unfinished();
  if (last !== "") yield last;
}

/** From where the file stands to its last line feed. */
export function* finishedLines(file: LineFile): Generator<string> {
  for (let lines = file.nextLines(); lines !== undefined; lines = file.nextLines()) {
    yield* lines.filter((line) => line !== "");
  }
}

function openRotated(path: string, skipped: Skipped): LineFile | undefined {
  try {
    return LineFile.open(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    skipped.files.push(`"${path}": ${code}`);
    return undefined;
  }
}
