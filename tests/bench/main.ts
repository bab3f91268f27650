// deno-lint-ignore-file no-console -- what somebody reads who runs the benchmark
// `bun run bench [rounds]`: ratios of one run on this machine, written to docs/performance.md.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { startContenders } from "./contenders.ts";
import { measure } from "./measure.ts";
import { peakMemory } from "./peak-memory.ts";
import { inProcessRows } from "./in-process.ts";
import { grownRows } from "./grown-state.ts";
import { memoryRow, performancePage, startRows } from "./performance-page.ts";

const rounds = Number(process.argv[2] ?? 60);
const scratch = await mkdtemp(`${tmpdir()}/tackle-bench-`);
try {
  const contenders = await startContenders(scratch);
  const figures = measure(contenders, rounds);
  const memoryOf = (name: string) => peakMemory(contenders.find((one) => one.name === name)!);
  const rows = [
    ...startRows(figures),
    memoryRow(memoryOf("three checks, findings"), memoryOf("empty")),
    ...await grownRows(scratch, rounds),
    ...await inProcessRows(scratch),
  ];
  const page = performancePage(rows, rounds);
  console.log(page);
  const path = `${import.meta.dir}/../../docs/performance.md`;
  await Bun.write(path, page);
  await Bun.$`${import.meta.dir}/../../node_modules/.bin/deno fmt --quiet ${path}`;
} finally {
  await rm(scratch, { recursive: true });
}
