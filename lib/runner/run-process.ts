import { EXIT } from "../protocol/exit-code.ts";
import { isEventName } from "../protocol/event-name.ts";
import { parsePayload } from "../protocol/parse-payload.ts";
import { asCoded } from "./as-coded.ts";
import { appliesTo } from "./applies.ts";
import { makeContext } from "../hook/context.ts";
import { isDisabled } from "./disabled.ts";
import { isOfKind } from "./file-kinds.ts";
import { guardProcess } from "./guard-process.ts";
import { type HookEntry, loadEntries } from "./hook-table.ts";
import { limitMemory } from "./limit-memory.ts";
import { thatAreMentioned } from "./mentions.ts";
import { readStdin } from "./read-stdin.ts";
import { type Outcome, runHooks } from "./run-hooks.ts";
import { RunRecord } from "./run-record.ts";
import { claimStdout, writeAnswer, writeError } from "./stdout.ts";
import { type Verdict, verdictOf, verdictOfFailure } from "./verdict.ts";
import { armWatchdog } from "../platform/watchdog.ts";

/** The host kills a hook at its timeout; this much before, ms, it has answered or failed. */
const MARGIN = 500;
/** Seconds, for a group that has no hook of its own. */
const DEFAULT_TIMEOUT = 10;

export interface Run {
  /** The plugin that the host runs: the hooks' own, or one that they are parts of. */
  readonly plugin: string;
  /** The plugins whose hooks it runs; absent where one hook is called by its name. */
  readonly parts?: readonly string[];
  /** What the process was called as, for messages: "typescript PreToolUse". */
  readonly label: string;
  readonly entries: readonly HookEntry[];
  /** The kinds of file that this process is for, where the host may start several for one edit. */
  readonly files?: readonly string[] | undefined;
}

/**
 * The life of a hook process: stdin → payload → hooks → one answer → stdout → records → exit. The
 * one place of Tackle where such a process ends.
 */
export async function runEntries(run: Run): Promise<void> {
  const exit = process.exit.bind(process);
  const entries = run.entries.filter(({ name }) => !isDisabled(process.env, run.plugin, name));
  if (entries.length === 0 && run.entries.length > 0) exit(0);
  const timeout = Math.max(0, ...entries.map((entry) => entry.timeout)) || DEFAULT_TIMEOUT;
  const deadline = timeout * 1000 - MARGIN;
  const record = new RunRecord({
    env: process.env,
    plugin: run.plugin,
    parts: run.parts ?? [],
    deadline,
  });
  const limits = { label: run.label, deadline, gate: hasGate(entries), record };
  const decision = await decide({ ...run, entries }, limits);
  exit(await finish(decision, limits));
}

function hasGate(entries: readonly HookEntry[]): boolean {
  return entries.some((entry) => entry.onError === "closed");
}

interface Limits {
  readonly label: string;
  /** performance.now ms. */
  readonly deadline: number;
  /** Whether a failure before any hook has run must block. */
  readonly gate: boolean;
  readonly record: RunRecord;
}

interface Decision {
  readonly verdict: Verdict;
  readonly outcomes: readonly Outcome[];
}

async function decide(run: Run, limits: Limits): Promise<Decision> {
  const { deadline, record } = limits;
  try {
    const payload = parsePayload(await readStdin(deadline));
    await record.begin(payload);
    const meant = entriesFor(payload, run);
    if (meant.length > 0) armFor(meant, deadline);
    const entries = thatAreMentioned(meant, payload);
    const outcomes = entries.length === 0 ? [] : await runAll(entries, { run, payload, limits });
    return concluded(payload, outcomes, record);
  } catch (error) {
    return { verdict: failed(error, limits), outcomes: [] };
  }
}

function entriesFor(
  payload: Record<string, unknown>,
  { files, entries }: Run,
): readonly HookEntry[] {
  if (files !== undefined && !isOfKind(payload, files)) return [];
  return entries.filter((entry) => appliesTo(entry, payload));
}

function armFor(entries: readonly HookEntry[], deadline: number): void {
  const exitCode = hasGate(entries) ? EXIT.block : EXIT.nonBlocking;
  armWatchdog(deadline + MARGIN / 2 - performance.now(), exitCode);
}

/** From here on code runs that is not Tackle's own, and nothing of it may reach the host. */
async function runAll(
  entries: readonly HookEntry[],
  { run, payload, limits }: { run: Run; payload: Record<string, unknown>; limits: Limits },
): Promise<Outcome[]> {
  const { deadline, record } = limits;
  claimStdout();
  // An open hook that floods memory may as well be killed: its failure lets the action pass.
  if (hasGate(entries)) limitMemory();
  const escaped = Promise.withResolvers<never>();
  escaped.promise.catch(() => undefined);
  guardProcess(escaped.reject);
  const loading = loadEntries(entries);
  const { plugin } = run;
  const outcomes = await runHooks(await Promise.race([loading, escaped.promise]), {
    deadline,
    escaped: escaped.promise,
    contextOf: (named) =>
      makeContext(named, { payload, env: process.env, plugin, deadline, record }),
  });
  return outcomes.map((outcome) => withoutWhatIsSaid(outcome, record));
}

/**
 * Leaves advice to the process that gives it in this session, if there is one. Decisions stay: that
 * process may be switched off, or fail.
 */
function withoutWhatIsSaid(outcome: Outcome, record: RunRecord): Outcome {
  const decisions = outcome.answers.filter(({ parts: { decision, updatedInput, stop } }) =>
    decision !== undefined || updatedInput !== undefined || stop !== undefined
  );
  if (decisions.length === outcome.answers.length) return outcome;
  return record.isSpokenFor(outcome.named.plugin) ? { ...outcome, answers: decisions } : outcome;
}

function concluded(
  payload: Record<string, unknown>,
  outcomes: readonly Outcome[],
  record: RunRecord,
): Decision {
  const event = payload["hook_event_name"];
  // An event that this Tackle doesn't know has no hooks, and so no outcomes.
  const verdict = verdictOf(isEventName(event) ? event : "Notification", outcomes);
  record.concluded(outcomes, verdict);
  return { verdict, outcomes };
}

/** Writes the answer, then what is kept of the run; returns the exit code. */
async function finish({ verdict, outcomes }: Decision, limits: Limits): Promise<number> {
  const final = writtenOr(verdict, limits);
  for (const line of final.stderr) writeError(line);
  try {
    await limits.record.end(outcomes);
  } catch (error) {
    writeError(`tackle: the run could not be recorded: ${asCoded(error).message}`);
  }
  return final.exitCode;
}

function writtenOr(verdict: Verdict, limits: Limits): Verdict {
  try {
    writeAnswer(verdict.stdout, limits.deadline);
    return verdict;
  } catch (error) {
    return failed(error, limits);
  }
}

function failed(error: unknown, { label, gate, record }: Limits): Verdict {
  const failure = asCoded(error);
  record.failed(label, failure);
  return verdictOfFailure(failure, gate, label);
}
