import { cpus, totalmem } from "node:os";
import type { Figures } from "./measure.ts";

/** One line of the page. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly must: string;
  readonly aim: string;
}

/** Rows about whole processes, over the empty program or under the originals. */
export function startRows(figures: ReadonlyMap<string, Figures>): Row[] {
  const of = (name: string) => figures.get(name)!;
  const empty = of("empty");
  const checks = of("three checks, findings");
  const overEmpty = (name: string, must: string, aim: string): Row => ({
    what: `${name}: wall time over the empty program`,
    value: `${ratio(of(name).wallMs, empty.wallMs)} (${of(name).wallMs.toFixed(1)} ms)`,
    must,
    aim,
  });
  const slower = (name: string): Row => ({
    what: `${name}: times slower than our three with findings`,
    value: `${ratio(of(name).wallMs, checks.wallMs)} (${of(name).wallMs.toFixed(1)} ms)`,
    must: "≥ 5",
    aim: "≥ 10",
  });
  const together = (what: string, name: string): Row => ({
    what: `${what}: wall and processor time over the empty program`,
    value: `${ratio(of(name).wallMs, empty.wallMs)} and ${ratio(of(name).cpuMs, empty.cpuMs)}`,
    must: "",
    aim: "",
  });
  return [
    {
      what: "the empty compiled program",
      value: `${empty.wallMs.toFixed(1)} ms`,
      must: "",
      aim: "",
    },
    overEmpty("one hook, neutral", "≤ 1.7", "≤ 1.35"),
    overEmpty("three checks, neutral", "≤ 1.7", "≤ 1.35"),
    overEmpty("three checks, findings", "≤ 2.5", "≤ 1.8"),
    overEmpty("five hooks, neutral", "≤ 1.7", "≤ 1.35"),
    overEmpty(
      "five hooks, neutral, the rules' words in comments and strings",
      "≤ 1.7",
      "≤ 1.35",
    ),
    overEmpty("five hooks, findings", "", ""),
    overEmpty("web, findings of three plugins", "≤ 3.0", "≤ 2.2"),
    overEmpty("five plugins, findings of three", "", ""),
    {
      what: "the session beside a neutral hook: its wall time over the empty program",
      value: ratio(
        of("one hook, neutral").wallMs - of("one hook, neutral, without a session").wallMs,
        empty.wallMs,
      ),
      must: "≤ 0.35",
      aim: "",
    },
    together("six plugins on one Write", "six plugins"),
    together("18 scripts of bash with jq on one Write", "18 scripts of bash with jq"),
    slower("three checks, bash with jq"),
    slower("three checks, Python"),
    slower("three checks, Node"),
  ];
}

/** What the three checks take at most, beside the empty program. Bytes. */
export function memoryRow(ours: number, empty: number): Row {
  return {
    what: "peak memory of the three checks with findings over the empty program",
    value: `${ratio(ours, empty)} (${(ours / 1e6).toFixed(0)} MB)`,
    must: "≤ 2.0",
    aim: "≤ 1.4",
  };
}

export function ratio(value: number, base: number): string {
  return (value / base).toFixed(2);
}

/** The page as it stands in docs/performance.md. */
export function performancePage(rows: readonly Row[], rounds: number): string {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${
    Math.round(totalmem() / 2 ** 30)
  } GB, ${process.platform}-${process.arch}, Bun ${Bun.version}`;
  const table = rows.map((row) => `| ${row.what} | ${row.value} | ${row.must} | ${row.aim} |`);
  return `# Performance

Measured by \`bun run bench\` on ${date}: ${machine}.

Whole processes, ${rounds} rounds in which all contenders take turns, medians, fresh copies of the
binaries. Only the ratios of one run mean something: the milliseconds move with the machine. The
scripts that Tackle is held against are in \`tests/bench/originals\`, and run side by side as the host
would start them. The three checks are those of the typescript plugin that the scripts are for, on
200 lines; its group of five also parses the file for syntax errors and names skills.

| what | measured | must | aim |
| ---- | -------- | ---- | --- |
${table.join("\n")}
`;
}
