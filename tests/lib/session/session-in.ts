import type { Environment } from "../../../lib/platform/environment.ts";
import type { SessionOptions } from "../../../lib/session/open-state.ts";
import { openSession, type Session } from "../../../lib/session/session.ts";
import { type SessionFiles, sessionFiles } from "../../../lib/session/session-files.ts";
import type { SessionJournal } from "../../../lib/session/storage-failure.ts";

/** What was journalled, in order. */
export class NotedJournal implements SessionJournal {
  readonly entries: { code: string; message: string; context: unknown }[] = [];

  warn(code: string, message: string, context?: Record<string, unknown>): void {
    this.entries.push({ code, message, context });
  }

  codes(): string[] {
    return this.entries.map(({ code }) => code);
  }
}

export interface SessionCase {
  readonly options: SessionOptions;
  readonly files: SessionFiles;
  readonly journal: NotedJournal;
  readonly session: Session;
}

/** A session "s1" of plugin "typescript" with its state in `directory`. */
export function sessionIn(
  directory: string,
  { env = {}, plugin = "typescript", id = "s1", withinMs = 10_000 }: {
    env?: Environment;
    plugin?: string;
    id?: string;
    withinMs?: number;
  } = {},
): SessionCase {
  const journal = new NotedJournal();
  const full = { TACKLE_STATE_DIR: directory, ...env };
  const files = sessionFiles(full, id);
  const deadline = performance.now() + withinMs;
  const options = { env: full, sessionId: id, plugin, deadline, journal, files };
  return { options, files, journal, session: openSession(options) };
}
