import { expect } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { WITHOUT_FFI } from "../support/worker.ts";
import { times } from "./counts.ts";
import { faultRow } from "./fault-row.ts";
import { startHook } from "./run-hook.ts";

const WRITERS = 16;
const LIMIT = 100_000;
const LINES = times(250, 1500);
const LINE = /^\[[^\]]+\] \[chaos\] \[WARN\] \[storm\] (\d+) (\d+) x{100}$/;

faultRow({
  part: "Many at once",
  fault: "rotation storm with kills",
  injected: `${WRITERS} hooks fill a log of ${LIMIT} bytes, a third of them killed meanwhile`,
  holds: "every acknowledged line is in exactly one file, in order; a kill tears no other's line",
}, async () => {
  const directory = scratchDirectory();
  const tallies = await storm(directory, { keep: 1000, kills: 5 });
  const lines = linesIn(directory);
  const found = lines.map((line) => LINE.exec(line)).filter((match) => match !== null);
  for (const [writer, acknowledged] of tallies.acknowledged.entries()) {
    const numbers = found.filter(([, by]) => Number(by) === writer).map(([, , n]) => Number(n));
    const sorted = numbers.toSorted((a, b) => a - b);
    // One more than acknowledged where the kill fell between the two writes.
    expect([acknowledged, acknowledged + 1]).toContain(numbers.length);
    expect(sorted).toEqual(Array.from(sorted, (_, index) => index));
  }
  const torn = lines.length - found.length;
  expect(torn).toBeLessThanOrEqual(5);
  expect(tallies.kills).toBeGreaterThan(0);
  const total = tallies.acknowledged.reduce((sum, count) => sum + count, 0);
  return `${total} lines acknowledged in ${filesIn(directory).length} files, ` +
    `${tallies.kills} kills, ${torn} lines torn, none lost`;
});

faultRow({
  part: "Many at once",
  fault: "rotation storm",
  injected: `${WRITERS} hooks fill a log of ${LIMIT} bytes, half of them without FFI`,
  holds: "the log in use and the five newest rotated files stay, none far over the limit",
}, async () => {
  const directory = scratchDirectory();
  const { acknowledged } = await storm(directory, { keep: 5, kills: 0 });
  expect(acknowledged).toEqual(Array(WRITERS).fill(LINES));
  const files = filesIn(directory);
  const sizes = files.map((path) => Bun.file(path).size);
  expect(files.length).toBeLessThanOrEqual(6);
  expect(Math.max(...sizes)).toBeLessThan(2 * LIMIT);
  return `${WRITERS * LINES} lines, ${files.length} files, the largest of ${
    Math.max(...sizes)
  } bytes`;
});

async function storm(
  directory: string,
  { keep, kills }: { keep: number; kills: number },
): Promise<{ acknowledged: number[]; kills: number }> {
  const input = { path: `${directory}/storm.log`, lines: LINES, bytes: LIMIT, keep };
  const writers = await Promise.all(Array.from({ length: WRITERS }, async (_, writer) => {
    const env = writer % 2 === 0 ? {} : WITHOUT_FFI;
    const child = await startHook("chaos/storm", { directory, input: { ...input, writer }, env });
    const fatal = writer < kills ? Math.random() * 0.8 * LINES : Infinity;
    return { child, acknowledged: acknowledgements(child, fatal) };
  }));
  const codes = await Promise.all(writers.map(({ child }) => child.exited));
  const acknowledged = await Promise.all(writers.map((writer) => writer.acknowledged));
  return { acknowledged, kills: codes.filter((code) => code === 137).length };
}

/** How many lines it acknowledged; it is killed once there are more than `fatal`. */
async function acknowledgements(
  child: Awaited<ReturnType<typeof startHook>>,
  fatal: number,
): Promise<number> {
  let count = 0;
  for await (const chunk of child.stderr) {
    count += chunk.length;
    if (count > fatal) child.kill("SIGKILL");
  }
  return count;
}

function linesIn(directory: string): string[] {
  return filesIn(directory).flatMap((path) =>
    readFileSync(path, "utf8").split("\n").filter((line) => line !== "")
  );
}

function filesIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => /^storm\.log(\.\d+-\d+)?$/.test(name))
    .map((name) => `${directory}/${name}`);
}
