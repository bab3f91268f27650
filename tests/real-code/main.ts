// deno-lint-ignore-file no-console -- what somebody reads who judges the rules
// `bun tests/real-code/main.ts`: what the plugins find in published code, for somebody to read.
//   --write            puts the counts into docs/rules.md
//   --rule <id>        shows all findings of one rule
//   --each <n>         shows a sample of n findings of each rule
//   --newest           the same of what newer versions of the packages would add
//   --directory <path> keeps what was fetched, for the next time
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { compareBinary } from "./compare-binary.ts";
import { countsSection, withCounts } from "./counts-section.ts";
import { type Finding, findingsOf, shown } from "./findings-to-read.ts";
import { type JudgedFile, judgeSources } from "./real-code.ts";
import { ruleSets } from "./rule-sets.ts";
import { seededSample } from "./seeded-sample.ts";
import { SOURCES } from "./sources.ts";

const SEED = 20;
const SAMPLE = 100;
const THROUGH_BINARY = 50;

const { values: options } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    newest: { type: "boolean", default: false },
    rule: { type: "string" },
    each: { type: "string" },
    directory: { type: "string" },
  },
});
const root = `${import.meta.dir}/../..`;
const scratch = mkdtempSync(`${realpathSync(tmpdir())}/tackle-real-code-`);
const [state, projects] = [`${scratch}/state`, `${scratch}/projects`];
const directory = options.directory ?? `${scratch}/sources`;
try {
  mkdirSync(state, { mode: 0o700 });
  mkdirSync(projects);
  mkdirSync(directory, { recursive: true });
  const judged = judgeSources(SOURCES, { sets: await ruleSets(root), directory, projects });
  const findings = findingsOf(judged, options.newest);
  if (options.rule !== undefined) show(findings.filter(({ hit }) => hit.rule === options.rule));
  else if (options.each !== undefined) showEach(findings, Number(options.each));
  else await report(judged, findings);
} finally {
  rmSync(scratch, { recursive: true });
}

function show(findings: readonly Finding[]): void {
  for (const finding of findings) console.log(`${shown(finding)}\n`);
}

function showEach(findings: readonly Finding[], count: number): void {
  for (const own of Map.groupBy(findings, ({ hit }) => `${hit.plugin}/${hit.rule}`).values()) {
    show(sampleOf(own, count));
  }
}

function sampleOf(findings: readonly Finding[], count: number): Finding[] {
  const keyOf = ({ file, hit }: Finding) =>
    `${file.source.spec} ${file.path} ${hit.line} ${hit.rule}`;
  return seededSample(findings, { count, seed: SEED, keyOf });
}

/** Counts, every refusal, and the sample of advice that docs/rules.md judges. */
async function report(
  judged: readonly JudgedFile[],
  findings: readonly Finding[],
): Promise<void> {
  const keyOf = ({ source, path }: JudgedFile) => `${source.spec} ${path}`;
  const files = seededSample(judged, { count: THROUGH_BINARY, seed: SEED, keyOf });
  const { runs, differences } = await compareBinary(files, { root, state });
  const compared = { files: files.length, runs, differences: differences.length };
  const section = countsSection(judged, compared);
  console.log(section);
  console.log("\n## Refusals\n");
  show(findings.filter(({ hit }) => hit.level === "deny"));
  console.log("\n## A sample of advice\n");
  const advice = findings.filter(({ hit }) => hit.level === "warn" || hit.level === "tip");
  show(sampleOf(advice, SAMPLE));
  for (const difference of differences) console.log(JSON.stringify(difference, undefined, 2));
  if (options.write) {
    const page = `${root}/docs/rules.md`;
    writeFileSync(page, withCounts(readFileSync(page, "utf8"), section));
  }
}
