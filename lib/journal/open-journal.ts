import { appendRotating } from "../log/append-rotating.ts";
import type { Log } from "../log/open-log.ts";
import { logSettings } from "../log/log-settings.ts";
import type { RotationLimits } from "../log/rotation-limits.ts";
import type { Environment } from "../platform/environment.ts";
import type { ErrorCode } from "../platform/error-code.ts";
import { formatTimestamp } from "../platform/time.ts";
import { encodeEntry } from "./encode-entry.ts";
import type { JournalLevel } from "./journal-entry.ts";
import { callStack, stackOf } from "./stack.ts";

/**
 * Records what went wrong, in the journal and as `[CODE] message` in the log. No call ever throws,
 * ends the hook or changes its answer. An `error` in the context lends the entry its stack.
 */
export interface Journal {
  /** ERROR: something failed. */
  report(code: ErrorCode, message: string, context?: JournalContext): void;
  /** WARN: worth knowing, nothing failed. */
  warn(code: ErrorCode, message: string, context?: JournalContext): void;
  /** FATAL: the hook can't go on; what follows from that is the caller's business. */
  fatal(code: ErrorCode, message: string, context?: JournalContext): void;
}

/** Plain values that help whoever reads it: paths, sizes, names; never file content or secrets. */
export type JournalContext = Readonly<Record<string, unknown>>;

export interface JournalOptions {
  readonly path: string;
  readonly plugin: string;
  readonly hook: string;
  readonly env: Environment;
  readonly log?: Log;
  readonly sessionId?: string | undefined;
  /** Part of every entry; see `payloadContext`. */
  readonly context?: JournalContext;
  readonly limits?: RotationLimits;
}

interface Event {
  readonly level: JournalLevel;
  readonly code: ErrorCode;
  readonly message: string;
  readonly context?: JournalContext | undefined;
  /** The method that was called: frames above it are the caller's. */
  readonly method: Journal["report"];
}

/** A journal that touches no file before its first entry. */
export function openJournal(options: JournalOptions): Journal {
  const { log, path, env, limits } = options;
  let failed = false;
  function record(event: Event): void {
    const stack = event.level === "WARN" ? [] : stackFor(event);
    try {
      appendRotating(path, encode(options, event, stack), limits);
    } catch (error) {
      const first = !failed;
      failed = true;
      if (first) log?.error(`[LOG_NOT_WRITTEN] Cannot write the journal "${path}": ${error}`);
    }
    if (log) writeLog(log, event, logSettings(env).stackTraces ? stack : []);
  }
  // Bodies with a statement: as tail calls these methods would be missing from the stack.
  const journal: Journal = {
    report(code, message, context) {
      record({ level: "ERROR", code, message, context, method: journal.report });
    },
    warn(code, message, context) {
      record({ level: "WARN", code, message, context, method: journal.warn });
    },
    fatal(code, message, context) {
      record({ level: "FATAL", code, message, context, method: journal.fatal });
    },
  };
  return journal;
}

function stackFor({ context, method }: Event): string[] {
  // Not read through a getter: those are the caller's code, and may throw.
  const error: unknown = context && Object.getOwnPropertyDescriptor(context, "error")?.value;
  return error instanceof Error ? stackOf(error) : callStack(method);
}

function encode(options: JournalOptions, event: Event, stack: readonly string[]): string {
  const { plugin, hook, sessionId, context } = options;
  const { level, code, message } = event;
  return encodeEntry({
    timestamp: formatTimestamp(Date.now()),
    plugin,
    hook,
    level,
    code,
    message,
    contexts: [
      context ?? {},
      sessionId === undefined ? {} : { session_id: sessionId },
      event.context ?? {},
    ],
    ...(stack.length > 0 && { stack }),
  });
}

function writeLog(log: Log, { level, code, message }: Event, stack: readonly string[]): void {
  const write = { WARN: log.warn, ERROR: log.error, FATAL: log.fatal }[level];
  write(`[${code}] ${message}`);
  if (stack.length > 0) write(`Stack trace: ${stack.join(" < ")}`);
}
