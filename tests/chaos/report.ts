// deno-lint-ignore-file no-console -- what somebody reads who runs it
import { readdir, readFile, writeFile } from "node:fs/promises";
import { cpus, release } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import { type FaultResult, PARTS, RESULTS } from "./fault-row.ts";

const PAGE = join(import.meta.dir, "../../docs/reliability.md");
const DENO = join(import.meta.dir, "../../node_modules/.bin/deno");
const BEGIN = "<!-- table: bun tests/chaos/report.ts -->";
const END = "<!-- end of table -->";

/** Prints what the last run of tests/chaos found; with --write also into docs/reliability.md. */
if (import.meta.main) await main();

async function main(): Promise<void> {
  const results = await readResults();
  if (results.length === 0) {
    throw new Error('Cannot report: no results are there, "bun test tests/chaos" makes them');
  }
  console.log(printed(results));
  if (!process.argv.includes("--write")) return;
  const page = await readFile(PAGE, "utf8");
  const [before = "", rest = ""] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? "";
  await writeFile(PAGE, `${before}${BEGIN}\n\n${markdown(results)}\n${END}${after}`);
  const { exitCode } = Bun.spawnSync([DENO, "fmt", "--quiet", PAGE]);
  if (exitCode !== 0) throw new Error(`Cannot format "${PAGE}"`);
}

async function readResults(): Promise<FaultResult[]> {
  const names = await readdir(RESULTS).catch(noneWhenMissing);
  const texts = await Promise.all(names.map((name) => readFile(join(RESULTS, name), "utf8")));
  const results: FaultResult[] = texts.map((text) => JSON.parse(text));
  return results.toSorted((a, b) =>
    PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || (a.fault < b.fault ? -1 : 1)
  );
}

function noneWhenMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code !== "ENOENT") throw error;
  return [];
}

function printed(results: readonly FaultResult[]): string {
  const table = new Table({ head: ["Fault", "Seen"], colWidths: [44, 76], wordWrap: true });
  for (const { fault, seen } of results) table.push([fault, seen]);
  return table.toString();
}

function markdown(results: readonly FaultResult[]): string {
  const counts = results.every(({ full }) => full)
    ? "the long counts"
    : "the counts of every change";
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Linux ${release()}`;
  const date = new Date().toISOString().slice(0, 10);
  const parts = PARTS.filter((part) => results.some((result) => result.part === part));
  const tables = parts.map((part) => {
    const rows = results.filter((result) => result.part === part).map(row);
    return `### ${part}\n\n| Fault | Injected | Must hold | Seen |\n| - | - | - | - |\n${
      rows.join("")
    }`;
  });
  return `${date}, ${machine}, ${counts}: ${results.length} faults, all held.\n\n${
    tables.join("\n")
  }`;
}

function row({ fault, injected, holds, seen }: FaultResult): string {
  return `| ${[fault, injected, holds, seen].map(cell).join(" | ")} |\n`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll(/[<>*_]/g, "\\$&");
}
