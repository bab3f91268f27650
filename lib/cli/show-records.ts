import type { FollowOptions } from "../log/follow-lines.ts";
import { nothingSkipped, type Skipped } from "../log/skipped.ts";
import { visibleText } from "../security/terminal-text.ts";
import { paint } from "./paint.ts";
import { complain, print } from "./print.ts";
import type { RecordSource } from "./record-source.ts";

/** How one kind of record is read and shown. */
export interface RecordView<T> {
  read(path: string, skipped: Skipped): Iterable<T>;
  follow(path: string, options: FollowOptions): AsyncIterable<T>;
  /** The lines of one record, safe for a terminal. */
  lines(record: T, source: RecordSource): readonly string[];
}

/**
 * Prints the records of each source under a heading, where there are several. Returns how many
 * there were. Says on stderr what could not be read as a record. Throws as the readers do.
 */
export function showRecords<T>(sources: readonly RecordSource[], view: RecordView<T>): number {
  const skipped = nothingSkipped();
  let shown = 0;
  for (const source of sources) {
    let headed = sources.length === 1;
    for (const record of view.read(source.path, skipped)) {
      if (!headed) print(paint("bold", `== ${visibleText(source.title)}`));
      headed = true;
      shown += 1;
      for (const line of view.lines(record, source)) print(line);
    }
  }
  tellSkipped(skipped);
  return shown;
}

/**
 * Prints records as they come until Ctrl-C, after those that are there already if `past`.
 * Throws TypeError unless there is one source, and as the readers do.
 */
export async function followSource<T>(
  sources: readonly RecordSource[],
  { past, ...view }: RecordView<T> & { readonly past: boolean },
): Promise<void> {
  const [source, second] = sources;
  if (source === undefined || second !== undefined) {
    throw new TypeError("Cannot follow: one session is required, and --session chooses it");
  }
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  const skipped = nothingSkipped();
  const coming = view.follow(source.path, { signal: interrupted.signal, skipped });
  const records = coming[Symbol.asyncIterator]();
  // Asked before the past is read, so that nothing is lost between the two.
  let next = records.next();
  if (past) showRecords([source], view);
  for (let each = await next; each.done !== true; each = await next) {
    for (const line of view.lines(each.value, source)) print(line);
    next = records.next();
  }
  tellSkipped(skipped);
}

function tellSkipped({ lines, files }: Skipped): void {
  if (lines > 0) complain(`Skipped ${lines} ${lines === 1 ? "line" : "lines"} that can't be read`);
  for (const file of files) complain(`Skipped ${visibleText(file)}`);
}
