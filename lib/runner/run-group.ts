import type { Config } from "../config/config.ts";
import { makeContext } from "../hook/make-context.ts";
import { isEventName } from "../protocol/event-name.ts";
import { asCoded } from "./as-coded.ts";
import { configured } from "./configured.ts";
import { guardProcess } from "./guard-process.ts";
import { loadEntries } from "./hook-table.ts";
import { limitMemory } from "./limit-memory.ts";
import { type Outcome, runHooks } from "./run-hooks.ts";
import { hasGate, type Task } from "./task.ts";
import { RunRecord } from "./run-record.ts";
import { claimStdout, writeAnswer, writeError } from "./stdout.ts";
import { type Verdict, verdictOf, verdictOfFailure } from "./verdict.ts";

/** Runs the hooks of a task, writes the one answer and the records. Returns the exit code. */
export async function runGroup(given: Task): Promise<number> {
  let task = given;
  let record = new RunRecord(task);
  try {
    const { task: meant, config } = configured(given);
    task = meant;
    record = new RunRecord(task);
    await record.begin();
    const outcomes = task.entries.length === 0 ? [] : await runAll(task, record, config);
    const event = task.payload["hook_event_name"];
    // An event that this Tackle doesn't know has no hooks, and so no outcomes.
    const name = isEventName(event) ? event : "Notification";
    const notices = event === "SessionStart" && config !== undefined
      ? (await import("./config-notice.ts")).configNotice(config, record.markOnce)
      : [];
    const verdict = verdictOf(name, outcomes, { ...task, notices });
    record.concluded(outcomes, verdict);
    return await finish({ verdict, outcomes }, task, record);
  } catch (error) {
    return await finish({ verdict: failed(error, task, record), outcomes: [] }, task, record);
  }
}

/** The end of a run that failed before any hook could run. Returns the exit code. */
export async function failGroup(task: Task, error: unknown): Promise<number> {
  const record = new RunRecord(task);
  return await finish({ verdict: failed(error, task, record), outcomes: [] }, task, record);
}

/** From here on code runs that is not Tackle's own, and nothing of it may reach the host. */
async function runAll(
  task: Task,
  record: RunRecord,
  config: Config | undefined,
): Promise<Outcome[]> {
  const { plugin, entries, payload, edit, deadline, files: { env } } = task;
  claimStdout();
  // An open hook that floods memory may as well be killed: its failure lets the action pass.
  if (hasGate(entries)) limitMemory();
  const escaped = Promise.withResolvers<never>();
  escaped.promise.catch(() => undefined);
  guardProcess(escaped.reject);
  const loading = loadEntries(entries);
  const outcomes = await runHooks(await Promise.race([loading, escaped.promise]), {
    deadline,
    escaped: escaped.promise,
    contextOf: (named) =>
      makeContext(named, { payload, edit, plugin, config, env, deadline, record }),
  });
  return outcomes.map((outcome) => record.speech.leave(outcome));
}

interface Decision {
  readonly verdict: Verdict;
  readonly outcomes: readonly Outcome[];
}

/** Writes the answer, then what is kept of the run; returns the exit code. */
async function finish(
  { verdict, outcomes }: Decision,
  task: Task,
  record: RunRecord,
): Promise<number> {
  const final = writtenOr(verdict, task, record);
  for (const line of final.stderr) writeError(line);
  try {
    await record.end(outcomes);
  } catch (error) {
    writeError(`tackle: the run could not be recorded: ${asCoded(error).message}`);
  }
  return final.exitCode;
}

function writtenOr(verdict: Verdict, task: Task, record: RunRecord): Verdict {
  try {
    writeAnswer(verdict.stdout, task.deadline);
    return verdict;
  } catch (error) {
    return failed(error, task, record);
  }
}

function failed(error: unknown, { label, gate }: Task, record: RunRecord): Verdict {
  const failure = asCoded(error);
  record.failed(label, failure);
  return verdictOfFailure(failure, gate, label);
}
