import { payloadContext } from "../journal/payload-context.ts";
import type { Journal } from "../journal/open-journal.ts";
import { isAtLeast } from "../log/log-level.ts";
import { logSettings } from "../log/log-settings.ts";
import type { Log } from "../log/open-log.ts";
import { CodedError } from "../platform/coded-error.ts";
import type { Environment } from "../platform/environment.ts";
import { hostProcess } from "../platform/process-identity.ts";
import { files as fileSystem } from "../platform/files.ts";
import { type HookMetric, recordMetrics } from "../session/metrics.ts";
import { lazySession } from "../session/lazy-session.ts";
import type { SessionOptions } from "../session/open-store.ts";
import type { Session } from "../session/session.ts";
import { type SessionFiles, sessionFiles } from "../session/session-files.ts";
import { sessionKey } from "../session/session-key.ts";
import type { Answer } from "../hook/answer.ts";
import type { NamedHook } from "../hook/define-hook.ts";
import { pluginOf } from "./hook-table.ts";
import { mergeAnswers } from "./merge-answers.ts";
import type { Outcome } from "./run-hooks.ts";
import { isSpokenFor } from "./speakers.ts";
import { writeError } from "./stdout.ts";
import type { Verdict } from "./verdict.ts";

export interface RunRecordOptions {
  readonly env: Environment;
  /** The plugin that the host runs. */
  readonly plugin: string;
  /** The plugins whose hooks it runs, unless somebody calls one hook by its name. */
  readonly parts?: readonly string[];
  /** performance.now ms. */
  readonly deadline: number;
}

type Records = { readonly log: Log; readonly journal: Journal };

/**
 * What is kept of one run: state, log, journal, metrics. All of it is loaded when it is first
 * asked for, since most runs only look whether the session is there. Nothing in here changes the
 * answer: where no private directory is to be had, hooks run without memory.
 */
export class RunRecord {
  readonly #options: RunRecordOptions;
  readonly #records = new Map<string, Records>();
  #payload: Record<string, unknown> = {};
  #files: SessionFiles | CodedError | undefined;
  /** Of this process's plugins; undefined until somebody asks. */
  #spokenFor: readonly string[] | undefined;

  constructor(options: RunRecordOptions) {
    this.#options = options;
  }

  /** The payload is known: a session may begin, or go on in another way. */
  async begin(payload: Record<string, unknown>): Promise<void> {
    this.#payload = payload;
    const files = this.#openFiles();
    if (payload["hook_event_name"] !== "SessionStart" || files instanceof CodedError) return;
    this.#warnOfRefused(files);
    const { startSession } = await import("../session/start-session.ts");
    startSession(this.#sessionOptions(files), text(payload["source"]));
    await this.#claimSpeech(files);
  }

  /**
   * Whether another process gives the advice of this plugin's hooks: it is installed beside one
   * that it is a part of. Told by a look at the session, so no decision may hang on it.
   */
  isSpokenFor(plugin: string): boolean {
    const { hook_event_name: event } = this.#payload;
    if (event !== "SessionStart") this.#spokenFor ??= this.#lookForSpeaker();
    return this.#spokenFor?.includes(plugin) ?? false;
  }

  /** Nobody else speaks for a plugin that has parts, or for a hook that is called by its name. */
  #lookForSpeaker(): readonly string[] {
    const { env, plugin, parts = [] } = this.#options;
    const files = this.#openFiles();
    if (parts.length !== 1 || parts[0] !== plugin || files instanceof CodedError) return [];
    return isSpokenFor(files.state, plugin, hostProcess(env)) ? [plugin] : [];
  }

  async #claimSpeech(files: SessionFiles): Promise<void> {
    const { env, plugin, parts = [] } = this.#options;
    if (parts.length === 0) return;
    const { claimSpeech } = await import("./claim-speech.ts");
    const { orJournal } = await import("../session/storage-failure.ts");
    const options = { ...this.#sessionOptions(files), files };
    const claim = { plugin, parts, pid: hostProcess(env), now: Date.now() };
    const work = () => claimSpeech(lazySession(options), claim);
    this.#spokenFor = orJournal(options.journal, work, []);
  }

  logOf(hook: NamedHook): Log {
    return this.#recordsOf(hook.name).log;
  }

  journalOf(hook: NamedHook): Journal {
    return this.#recordsOf(hook.name).journal;
  }

  sessionOf(hook: NamedHook): Session {
    const files = this.#openFiles();
    if (!(files instanceof CodedError)) {
      const warn: Journal["warn"] = (...words) => this.journalOf(hook).warn(...words);
      const { plugin } = hook;
      const options = { ...this.#sessionOptions(files), plugin, files, journal: { warn } };
      return markingUnless(() => this.isSpokenFor(plugin), lazySession(options));
    }
    const { unavailableSession } = require(
      "../session/unavailable-session.ts",
    ) as typeof import("../session/unavailable-session.ts");
    return unavailableSession(files, this.#options.env);
  }

  /** A failure of the run as a whole, or of one hook. */
  failed(name: string, failure: CodedError): void {
    const { code, message, context, cause } = failure;
    const error = cause ?? failure;
    this.#recordsOf(name).journal.report(code, message, { ...context, error });
  }

  concluded(outcomes: readonly Outcome[], verdict: Verdict): void {
    for (const { named, failure } of outcomes) {
      if (failure) this.failed(named.name, failure);
    }
    for (const conflict of verdict.conflicts) {
      this.failed(this.#options.plugin, new CodedError("UPDATE_CONFLICT", conflict));
    }
  }

  /** After the answer is out: metrics, and what the session's start and end ask for. */
  async end(outcomes: readonly Outcome[]): Promise<void> {
    const files = this.#openFiles();
    if (files instanceof CodedError) return writeError(`tackle: ${files.message}`);
    const { hook_event_name: event, reason } = this.#payload;
    const options = this.#sessionOptions(files);
    const metrics = outcomes.map(metricOf);
    recordMetrics(files.metrics, metrics, options.journal);
    this.#trace(metrics);
    if (event === "SessionEnd") {
      const { endSession } = await import("../session/end-session.ts");
      return endSession(options, text(reason));
    }
    const began = this.#beginMissing(files);
    if (began || event === "SessionStart") {
      const { sweepSessions } = await import("../session/sweep-sessions.ts");
      sweepSessions({ ...options, files });
    }
  }

  /** Where no hook looks at SessionStart, a session begins with the first that runs. */
  #beginMissing(files: SessionFiles): boolean {
    const isThere = () => fileSystem.linkStatus(files.state) !== undefined;
    if (isThere()) return false;
    lazySession({ ...this.#sessionOptions(files), files }).ensure();
    if (!isThere()) return false;
    this.#warnOfRefused(files);
    return true;
  }

  #warnOfRefused(files: SessionFiles): void {
    for (const { path, reason } of files.refused) {
      const message = `Cannot use "${path}" for state or logs: ${reason}`;
      this.#recordsOf(this.#options.plugin).journal.warn("STATE_DIRECTORY_REFUSED", message);
    }
  }

  /** One line a hook for whoever asks for them; the log is not even opened for anybody else. */
  #trace(metrics: readonly HookMetric[]): void {
    if (!isAtLeast("INFO", logSettings(this.#options.env).level)) return;
    for (const { plugin, hook, event, ms, answer, outcome } of metrics) {
      const { log } = this.#recordsOf(`${plugin}/${hook}`);
      log.info(`${event} answered ${answer} (${outcome}) in ${ms.toFixed(2)} ms`);
    }
  }

  #openFiles(): SessionFiles | CodedError {
    return this.#files ??= filesOrRefusal(this.#options.env, text(this.#payload["session_id"]));
  }

  #recordsOf(name: string): Records {
    const known = this.#records.get(name);
    if (known) return known;
    const files = this.#openFiles();
    const opened = files instanceof CodedError ? NO_RECORDS : this.#openRecords(files, name);
    this.#records.set(name, opened);
    return opened;
  }

  #openRecords(files: SessionFiles, name: string): Records {
    const { env } = this.#options;
    const plugin = name.includes("/") ? pluginOf(name) : this.#options.plugin;
    const { openRecords } = require(
      "../journal/open-records.ts",
    ) as typeof import("../journal/open-records.ts");
    return openRecords({
      logPath: files.log,
      journalPath: files.journal,
      plugin,
      hook: name.slice(name.indexOf("/") + 1),
      env,
      context: payloadContext(this.#payload),
    });
  }

  #sessionOptions(files: SessionFiles): SessionOptions {
    const { env, plugin, deadline } = this.#options;
    const sessionId = text(this.#payload["session_id"]);
    const warn: Journal["warn"] = (...words) => this.#recordsOf(plugin).journal.warn(...words);
    return { env, plugin, deadline, files, journal: { warn }, ...(sessionId && { sessionId }) };
  }
}

/** What a process finds but leaves to another one to say is not marked as shown. */
function markingUnless(isSpokenFor: () => boolean, session: Session): Session {
  const markOnce: Session["markOnce"] = (type) =>
    !session.hasShown(type) && (isSpokenFor() || session.markOnce(type));
  return new Proxy(session, {
    get: (target, name: keyof Session) => name === "markOnce" ? markOnce : target[name],
  });
}

function metricOf({ named, ms, failure, answers }: Outcome): HookMetric {
  return {
    plugin: named.plugin,
    hook: named.name.slice(named.plugin.length + 1),
    event: named.hook.event,
    ms,
    answer: answerWord(answers),
    outcome: failure?.code ?? "ok",
  };
}

/** The decision, "advice" for an answer without one, "neutral" for none. */
function answerWord(answers: readonly Answer[]): string {
  if (answers.length === 0) return "neutral";
  return mergeAnswers(answers).parts.decision ?? "advice";
}

function filesOrRefusal(
  env: Environment,
  sessionId: string | undefined,
): SessionFiles | CodedError {
  try {
    return sessionFiles(env, sessionKey(sessionId, env));
  } catch (error) {
    if (error instanceof CodedError && error.code === "STATE_DIRECTORY_REFUSED") return error;
    throw error;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

const ignore = () => undefined;

/** Where there is no place for them. */
const NO_RECORDS: Records = {
  log: { debug: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore },
  journal: { report: ignore, warn: ignore, fatal: ignore },
};
