// deno-lint-ignore-file no-console -- what somebody reads who runs the benchmark
// `bun run bench [rounds]`: ratios of one run on this machine, written to docs/performance.md.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { startContenders } from "./contenders.ts";
import { measure } from "./measure.ts";
import { inProcessRows } from "./in-process.ts";
import { grownRows } from "./grown-state.ts";
import { performancePage, startRows } from "./performance-page.ts";

const rounds = Number(process.argv[2] ?? 60);
const scratch = await mkdtemp(`${tmpdir()}/tackle-bench-`);
try {
  const figures = measure(await startContenders(scratch), rounds);
  const rows = [
    ...startRows(figures),
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
