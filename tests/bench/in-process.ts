import { mkdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "../../lib/build/compile.ts";
import { hostTarget } from "../../lib/build/target.ts";
import type { Row } from "./performance-page.ts";

const WRITERS = 8;
const UPDATES = 25;

/** What a log line and a session update cost inside a process that is warm, and under contention. */
export async function inProcessRows(scratch: string): Promise<Row[]> {
  const logLine = await program(scratch, "log-line");
  const update = await program(scratch, "session-update");
  const [line, one] = [output([logLine, `${scratch}/bench.log`]), `${scratch}/one`];
  await mkdir(one, { mode: 0o700 });
  const ms = output([update, one]);
  return [
    {
      what: "a log line at a level that is written",
      value: `${line.toFixed(1)} µs`,
      must: "≤ 50 µs",
      aim: "≤ 15 µs",
    },
    {
      what: "session update, uncontended",
      value: `${ms.toFixed(2)} ms`,
      must: "≤ 1 ms",
      aim: "≤ 0.3 ms",
    },
    await oursUnderContention(scratch, update),
    await seedUnderContention(scratch),
  ];
}

async function program(scratch: string, name: string): Promise<string> {
  const source = `${import.meta.dir}/programs/${name}.ts`;
  const templates = `${import.meta.dir}/../../dist/runtime`;
  await compile({ source, output: `${scratch}/${name}`, target: hostTarget(), templates });
  return `${scratch}/${name}`;
}

function output(command: readonly string[]): number {
  return Number(Bun.spawnSync([...command], { stderr: "inherit" }).stdout.toString());
}

async function oursUnderContention(scratch: string, update: string): Promise<Row> {
  const directory = `${scratch}/contended`;
  await mkdir(directory, { mode: 0o700 });
  const ms = await sideBySide((writer) => [update, directory, `${UPDATES}`, `writer${writer}`]);
  const state = JSON.parse(await readFile(`${directory}/claude-session-bench.json`, "utf8"));
  const counts: number[] = Object.values(state.plugins.bench.custom_data);
  return contentionRow("Tackle", ms, counts.reduce((sum, count) => sum + count, 0));
}

async function seedUnderContention(scratch: string): Promise<Row> {
  const file = `${scratch}/seed.json`;
  await writeFile(file, '{"count":0}\n');
  const script = `${import.meta.dir}/originals/session-update.sh`;
  const ms = await sideBySide(() => ["bash", script, file, `${UPDATES}`]);
  const { count } = JSON.parse(await readFile(file, "utf8").catch(() => "{}") || "{}");
  return contentionRow("flock, unlink and jq in bash", ms, count ?? 0);
}

async function sideBySide(command: (writer: number) => string[]): Promise<number> {
  const started = performance.now();
  const writers = Array.from(
    { length: WRITERS },
    (_, writer) => Bun.spawn(command(writer), { stdout: "ignore", stderr: "ignore" }).exited,
  );
  await Promise.all(writers);
  return performance.now() - started;
}

function contentionRow(who: string, ms: number, kept: number): Row {
  const total = WRITERS * UPDATES;
  return {
    what: `${WRITERS} processes × ${UPDATES} updates of one session, ${who}`,
    value: `${(ms / total).toFixed(2)} ms an update, ${total - kept} of ${total} lost`,
    must: who === "Tackle" ? "none lost" : "",
    aim: "",
  };
}
