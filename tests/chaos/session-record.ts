import { readdirSync, readFileSync } from "node:fs";
import { parseJournalLine } from "../../lib/journal/journal-entry.ts";
import { parseLogLine } from "../../lib/log/log-line.ts";

/** What hooks have left of one session in a state directory, read without any code of theirs. */
export interface SessionRecord {
  /** Undefined without a file. */
  readonly state: Record<string, unknown> | undefined;
  readonly stateText: string | undefined;
  /** Codes of the journal's entries, in order. */
  readonly codes: readonly string[];
  readonly logLines: number;
  /** Lines of log, journal and metrics that are none, an unfinished one as well. */
  readonly tornLines: number;
  /** Temporary files. */
  readonly orphans: readonly string[];
}

/** Throws SyntaxError for a state file that does not parse. */
export function sessionRecord(directory: string, key = "chaos"): SessionRecord {
  const stateText = textOf(`${directory}/claude-session-${key}.json`);
  const journal = linesOf(`${directory}/claude-errors-${key}.jsonl`);
  const log = linesOf(`${directory}/claude-session-${key}.log`);
  const metrics = linesOf(`${directory}/claude-metrics-${key}.jsonl`);
  const entries = journal.map(parseJournalLine);
  return {
    stateText,
    state: stateText === undefined ? undefined : JSON.parse(stateText),
    codes: entries.filter((entry) => entry !== undefined).map((entry) => entry.code),
    logLines: log.filter((line) => parseLogLine(line) !== undefined).length,
    tornLines: entries.filter((entry) => entry === undefined).length +
      log.filter((line) => parseLogLine(line) === undefined).length +
      metrics.filter((line) => !isJson(line)).length,
    orphans: readdirSync(directory).filter((name) => name.endsWith(".tmp")),
  };
}

function linesOf(path: string): string[] {
  return (textOf(path) ?? "").split("\n").filter((line) => line !== "");
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
