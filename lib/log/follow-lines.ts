import { files } from "../platform/files.ts";
import { LineFile } from "./line-file.ts";
import { finishedLines, indexOf, linesOfAll, remainingLines, rotatedBeside } from "./read-lines.ts";
import type { RotatedFile } from "./rotated-files.ts";
import type { Skipped } from "./skipped.ts";

export interface FollowOptions {
  readonly signal: AbortSignal;
  readonly skipped: Skipped;
  /** How long to wait before looking again, ms. */
  readonly pollMs?: number;
}

/**
 * The lines as they are appended, from now until the signal aborts; across rotation, and whether
 * or not the file is there yet. Polls: watching a directory tells no more here.
 * Throws as `LineFile.open` does.
 */
export async function* followLines(path: string, options: FollowOptions): AsyncGenerator<string> {
  const { signal, skipped, pollMs = 200 } = options;
  let file = LineFile.open(path);
  file?.skipToEnd();
  let stamp = rotatedBeside(path).at(-1)?.stamp ?? 0;
  try {
    while (!signal.aborted) {
      if (file) yield* finishedLines(file);
      const current = isCurrent(file, path);
      await Bun.sleep(pollMs);
      if (current) {
        file?.followTruncation();
        continue;
      }
      // Drained after the pause: who had it open when it was put aside may have written since.
      if (file) yield* remainingLines(file);
      const next = LineFile.open(path);
      const { missed, newest } = rotatedBetween(path, { file, stamp, next });
      stamp = newest;
      file?.close();
      file = next;
      yield* linesOfAll(missed, skipped);
    }
  } finally {
    file?.close();
  }
}

function isCurrent(file: LineFile | undefined, path: string): boolean {
  return files.linkStatus(path)?.inode === file?.status().inode;
}

/** What was written and put aside between two looks: newer than `file`, older than `next`. */
function rotatedBetween(
  path: string,
  known: { file: LineFile | undefined; stamp: number; next: LineFile | undefined },
): { missed: RotatedFile[]; newest: number } {
  const newer = rotatedBeside(path).filter(({ stamp }) => stamp > known.stamp);
  const own = known.file && indexOf(known.file, newer);
  const older = newer.slice(0, known.next && indexOf(known.next, newer));
  return {
    missed: older.slice(own === undefined ? 0 : own + 1),
    newest: older.at(-1)?.stamp ?? known.stamp,
  };
}
