import type { Hit } from "./judge-file.ts";
import type { JudgedFile } from "./real-code.ts";

/** How often a rule found something. */
export interface RuleCount {
  readonly plugin: string;
  readonly rule: string;
  readonly level: Hit["level"];
  findings: number;
  files: number;
  /** Further findings if every project asked for the newest versions. */
  newest: number;
}

/** The counts of all rules that found anything, by plugin, level and name. */
export function tally(judged: readonly JudgedFile[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { hits, newestHits } of judged) {
    for (const hit of hits) countOf(counts, hit).findings++;
    for (const hit of newestHits) countOf(counts, hit).newest++;
    for (const key of new Set(hits.map(keyOf))) counts.get(key)!.files++;
  }
  return [...counts.values()].sort((a, b) => sortKey(a) < sortKey(b) ? -1 : 1);
}

function countOf(counts: Map<string, RuleCount>, hit: Hit): RuleCount {
  const { plugin, rule, level } = hit;
  const count = counts.get(keyOf(hit)) ?? { plugin, rule, level, findings: 0, files: 0, newest: 0 };
  counts.set(keyOf(hit), count);
  return count;
}

function keyOf({ plugin, rule, level }: Hit): string {
  return `${plugin}/${rule} ${level}`;
}

const LEVELS: readonly Hit["level"][] = ["deny", "warn", "tip", "skill"];

function sortKey({ plugin, level, rule }: RuleCount): string {
  return `${plugin} ${LEVELS.indexOf(level)} ${rule}`;
}
