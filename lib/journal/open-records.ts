import { type Log, openLog } from "../log/open-log.ts";
import { logSettings } from "../log/log-settings.ts";
import type { Environment } from "../platform/environment.ts";
import { type Journal, type JournalContext, openJournal } from "./open-journal.ts";

export interface RecordsOptions {
  readonly logPath: string;
  readonly journalPath: string;
  readonly plugin: string;
  readonly hook: string;
  readonly env: Environment;
  readonly sessionId?: string | undefined;
  readonly context?: JournalContext;
}

/**
 * The log and the journal of one hook, each noting once where the other could not be written.
 * Touches no file before there is something to write.
 */
export function openRecords(options: RecordsOptions): { log: Log; journal: Journal } {
  const { logPath, journalPath, hook, ...shared } = options;
  const log = openLog({
    path: logPath,
    level: logSettings(shared.env).level,
    plugin: shared.plugin,
    component: hook,
    onFailure: (error) =>
      journal.warn("LOG_NOT_WRITTEN", `Cannot write the log: ${error}`, { log_file: logPath }),
  });
  const journal = openJournal({ ...shared, path: journalPath, hook, log });
  return { log, journal };
}
