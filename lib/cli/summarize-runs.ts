import type { HookMetric } from "../session/metrics.ts";

/** What all runs of one hook come to. */
export interface RunSummary {
  readonly name: string;
  readonly event: string;
  readonly runs: number;
  /** ms */
  readonly median: number;
  /** ms; 95 of 100 runs took no longer. */
  readonly p95: number;
  /** How often each answer was given, "neutral" for none. */
  readonly answers: ReadonlyMap<string, number>;
  /** How often it failed, by code. */
  readonly failures: ReadonlyMap<string, number>;
}

/** One summary for each hook and event, by name. */
export function summarizeRuns(metrics: Iterable<HookMetric>): RunSummary[] {
  const groups = Map.groupBy(metrics, ({ plugin, hook, event }) => `${plugin}/${hook} ${event}`);
  return [...groups.values()].map(summarize).toSorted((a, b) => a.name < b.name ? -1 : 1);
}

function summarize(runs: readonly HookMetric[]): RunSummary {
  const { plugin, hook, event } = runs[0]!;
  const times = runs.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return {
    name: `${plugin}/${hook}`,
    event,
    runs: runs.length,
    median: rank(times, 0.5),
    p95: rank(times, 0.95),
    answers: counted(runs.filter(isGood).map(({ answer }) => answer)),
    failures: counted(runs.filter((run) => !isGood(run)).map(({ outcome }) => outcome)),
  };
}

function isGood({ outcome }: HookMetric): boolean {
  return outcome === "ok";
}

/** The nearest rank: a time that was measured, not one in between. */
function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
