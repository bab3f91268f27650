import { asCoded } from "./as-coded.ts";
import { CodedError } from "../platform/coded-error.ts";
import { Answer } from "../hook/answer.ts";
import type { NamedHook, Result } from "../hook/define-hook.ts";

/** What became of one hook: its answers, or why it has none. */
export interface Outcome {
  readonly named: NamedHook;
  readonly answers: readonly Answer[];
  readonly failure?: CodedError;
  /** How long it took, ms. */
  readonly ms: number;
}

export interface RunOptions {
  /** performance.now ms at which a hook that has not answered has failed. */
  readonly deadline: number;
  /** Rejects with what escaped from a hook's code: no hook can be trusted to have finished. */
  readonly escaped: Promise<never>;
  contextOf(named: NamedHook): unknown;
}

/**
 * Runs all hooks of a group side by side, gates first, so that slow advice takes no time from a
 * decision. Never rejects: a hook that throws, rejects or hangs is an outcome.
 */
export async function runHooks(
  hooks: readonly NamedHook[],
  options: RunOptions,
): Promise<Outcome[]> {
  const gatesFirst = hooks.toSorted((a, b) => rank(a) - rank(b));
  const outcomes = await Promise.all(gatesFirst.map((named) => runOne(named, options)));
  return hooks.map((named) => outcomes.find((outcome) => outcome.named === named)!);
}

function rank({ hook }: NamedHook): number {
  return hook.onError === "closed" ? 0 : 1;
}

async function runOne(named: NamedHook, options: RunOptions): Promise<Outcome> {
  const started = performance.now();
  try {
    const result = named.hook.run(options.contextOf(named));
    const settled = result instanceof Promise ? await bounded(result, options) : result;
    return { named, answers: answersIn(settled), ms: performance.now() - started };
  } catch (error) {
    return { named, answers: [], failure: asCoded(error), ms: performance.now() - started };
  }
}

async function bounded(result: Promise<Result>, options: RunOptions): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const left = Math.max(0, options.deadline - performance.now());
  const timer = setTimeout(() => late.reject(timeout(left)), left);
  try {
    return await Promise.race([result, options.escaped, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function timeout(ms: number): CodedError {
  return new CodedError("TIMEOUT", `No answer within ${Math.round(ms)} ms`);
}

function answersIn(result: Result): readonly Answer[] {
  if (!result) return [];
  const answers = result instanceof Answer ? [result] : result;
  if (Array.isArray(answers) && answers.every((each) => each instanceof Answer)) return answers;
  throw new CodedError(
    "ANSWER_NOT_HONOURED",
    "A hook returns what its context gave it, or nothing",
  );
}
