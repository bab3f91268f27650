import { payloadContext } from "../journal/payload-context.ts";
import type { Journal } from "../journal/open-journal.ts";
import type { Answer } from "../hook/answer.ts";
import type { HookRecords } from "../hook/make-context.ts";
import type { NamedHook } from "../hook/define-hook.ts";
import { isAtLeast } from "../log/log-level.ts";
import { logSettings } from "../log/log-settings.ts";
import type { Log } from "../log/open-log.ts";
import { CodedError } from "../platform/coded-error.ts";
import type { Finding } from "../rules/finding.ts";
import { type HookMetric, recordMetrics } from "../session/metrics.ts";
import { lazySession } from "../session/lazy-session.ts";
import type { SessionOptions } from "../session/open-state.ts";
import type { Session } from "../session/session.ts";
import type { SessionFiles } from "../session/session-files.ts";
import { mergeAnswers } from "./merge-answers.ts";
import type { Outcome } from "./run-hooks.ts";
import { markingUnless, Speech } from "./speech.ts";
import type { Task } from "./task.ts";
import { writeError } from "./stdout.ts";
import { pluginOf } from "./hook-table.ts";
import type { Verdict } from "./verdict.ts";

type Records = { readonly log: Log; readonly journal: Journal };

/**
 * What is kept of one run: state, log, journal, metrics. All of it is loaded when it is first
 * asked for. Nothing in here changes the answer: where no private directory is to be had, hooks run
 * without memory.
 */
export class RunRecord implements HookRecords {
  readonly #task: Task;
  readonly #records = new Map<string, Records>();
  readonly speech: Speech;

  constructor(task: Task) {
    this.#task = task;
    this.speech = new Speech(task);
  }

  /** A session may begin, or go on in another way. */
  async begin(): Promise<void> {
    const { payload, plugin, files: { files } } = this.#task;
    if (payload["hook_event_name"] !== "SessionStart" || files instanceof CodedError) return;
    this.#warnOfRefused(files);
    const { startSession } = await import("../session/start-session.ts");
    const options = this.#sessionOptions(files, plugin);
    startSession(options, text(payload["source"]));
    await this.speech.claim(lazySession({ ...options, files }), options.journal);
  }

  logOf(hook: NamedHook): Log {
    return this.#recordsOf(hook.name).log;
  }

  journalOf(hook: NamedHook): Journal {
    return this.#recordsOf(hook.name).journal;
  }

  sessionOf(hook: NamedHook): Session {
    const { files: { files, env } } = this.#task;
    if (!(files instanceof CodedError)) {
      const warn: Journal["warn"] = (...words) => this.journalOf(hook).warn(...words);
      const { plugin } = hook;
      const options = { ...this.#sessionOptions(files, plugin), files, journal: { warn } };
      return markingUnless(() => this.speech.isSpokenFor(plugin), lazySession(options));
    }
    const { unavailableSession } = require(
      "../session/unavailable-session.ts",
    ) as typeof import("../session/unavailable-session.ts");
    return unavailableSession(files, env);
  }

  /** True the first time in this session, whatever plugin asks. */
  readonly markOnce = (mark: string): boolean => {
    const { files } = this.#task.files;
    if (files instanceof CodedError) return true;
    return lazySession({ ...this.#sessionOptions(files, "tackle"), files }).markOnce(mark);
  };

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
      this.failed(this.#task.plugin, new CodedError("UPDATE_CONFLICT", conflict));
    }
  }

  /** After the answer is out: metrics, and what the session's start and end ask for. */
  async end(outcomes: readonly Outcome[]): Promise<void> {
    const { payload: { hook_event_name: event, reason }, plugin, files: { files } } = this.#task;
    if (files instanceof CodedError) return writeError(`tackle: ${files.message}`);
    const options = this.#sessionOptions(files, plugin);
    const metrics = outcomes.map(metricOf);
    recordMetrics(files.metrics, metrics, options.journal);
    this.#trace(metrics);
    if (event === "SessionEnd") {
      const { endSession } = await import("../session/end-session.ts");
      return endSession(options, text(reason));
    }
    if (this.#beginMissing(options, files) || event === "SessionStart") {
      const { sweepSessions } = await import("../session/sweep-sessions.ts");
      sweepSessions({ ...options, files });
    }
  }

  /** Where no hook looks at SessionStart, a session begins with the first that runs. */
  #beginMissing(options: SessionOptions, files: SessionFiles): boolean {
    const run = this.#task.files;
    if (run.isBegun()) return false;
    lazySession({ ...options, files }).ensure();
    if (!run.isBegun()) return false;
    this.#warnOfRefused(files);
    return true;
  }

  #warnOfRefused(files: SessionFiles): void {
    for (const { path, reason } of files.refused) {
      const message = `Cannot use "${path}" for state or logs: ${reason}`;
      this.#recordsOf(this.#task.plugin).journal.warn("STATE_DIRECTORY_REFUSED", message);
    }
  }

  /** One line a hook for whoever asks for them; the log is not even opened for anybody else. */
  #trace(metrics: readonly HookMetric[]): void {
    if (!isAtLeast("INFO", logSettings(this.#task.files.env).level)) return;
    for (const { plugin, hook, event, ms, answer, outcome } of metrics) {
      const { log } = this.#recordsOf(`${plugin}/${hook}`);
      log.info(`${event} answered ${answer} (${outcome}) in ${ms.toFixed(2)} ms`);
    }
  }

  #recordsOf(name: string): Records {
    const known = this.#records.get(name);
    if (known) return known;
    const { files } = this.#task.files;
    const opened = files instanceof CodedError ? NO_RECORDS : this.#openRecords(files, name);
    this.#records.set(name, opened);
    return opened;
  }

  #openRecords(files: SessionFiles, name: string): Records {
    const { plugin, payload, files: { env } } = this.#task;
    const { openRecords } = require(
      "../journal/open-records.ts",
    ) as typeof import("../journal/open-records.ts");
    return openRecords({
      logPath: files.log,
      journalPath: files.journal,
      plugin: name.includes("/") ? pluginOf(name) : plugin,
      hook: name.slice(name.indexOf("/") + 1),
      env,
      context: payloadContext(payload),
    });
  }

  #sessionOptions(files: SessionFiles, plugin: string): SessionOptions {
    const { deadline, files: { env, sessionId } } = this.#task;
    const warn: Journal["warn"] = (...words) => this.#recordsOf(plugin).journal.warn(...words);
    return { env, plugin, deadline, files, journal: { warn }, ...(sessionId && { sessionId }) };
  }
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
  const decision = mergeAnswers(answers).parts.decision;
  const refuses = answers.some(({ parts }) => parts.findings?.some(refusing));
  return decision ?? (refuses ? "deny" : "advice");
}

function refusing({ rule }: Finding): boolean {
  return rule.level === "deny";
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
