import { expect, test } from "bun:test";
import { readLines } from "../../../lib/log/read-lines.ts";
import { rotatedFiles } from "../../../lib/log/rotated-files.ts";
import { nothingSkipped } from "../../../lib/log/skipped.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { startWorker, type Worker } from "../../support/worker.ts";

const APPEND = `${import.meta.dir}/workers/append-numbered.ts`;
const WRITERS = 16;
const LINES = 200;
const LIMIT = 20_000;
const LINE = /^(\d+) (\d+) x{100}$/;

test("16 writers lose no line and tear none while the file rotates under them", async () => {
  const path = `${scratchDirectory()}/storm.log`;
  const writers = start(path, { keep: 1000 });
  await Promise.all(writers.map((writer) => writer.exited));
  const lines = [...readLines(path, nothingSkipped())];
  expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  expect(numbersByWriter(lines)).toEqual(
    writers.map(() => Array.from({ length: LINES }, (_, i) => i)),
  );
  const total = WRITERS * LINES * 105;
  expect(rotatedFiles(path).length).toBeGreaterThan(5);
  // Each one is at least the limit: nobody rotated what another had just begun.
  expect(rotatedFiles(path).length).toBeLessThanOrEqual(Math.ceil(total / LIMIT) + 5);
}, 60_000);

test("killed writers cost their own last line at most, and the rest go on rotating", async () => {
  const path = `${scratchDirectory()}/storm.log`;
  const writers = start(path, { keep: 1000 });
  await Promise.all(writers.map((writer) => writer.said(".")));
  for (const victim of writers.slice(0, 10)) {
    await Bun.sleep(Math.random() * 8);
    victim.kill("SIGKILL");
  }
  const acknowledged = (await Promise.all(writers.map((each) => each.output()))).map((o) =>
    o.length
  );
  const lines = [...readLines(path, nothingSkipped())];
  const found = numbersByWriter(lines);
  for (const [writer, numbers] of found.entries()) {
    const expected = Array.from(
      { length: Math.max(acknowledged[writer]!, numbers.length) },
      (_, i) => i,
    );
    expect(numbers).toEqual(expected);
    expect(numbers.length).toBeLessThanOrEqual(acknowledged[writer]! + 1);
  }
  expect(acknowledged.slice(10)).toEqual(Array(6).fill(LINES));
  expect(lines.filter((line) => !LINE.test(line)).length).toBeLessThanOrEqual(10);
}, 60_000);

test("a storm leaves the file in use and five rotated ones", async () => {
  const path = `${scratchDirectory()}/storm.log`;
  await Promise.all(start(path, { keep: 5 }).map((writer) => writer.exited));
  expect(rotatedFiles(path)).toHaveLength(5);
}, 60_000);

function start(path: string, { keep }: { keep: number }): Worker[] {
  return Array.from(
    { length: WRITERS },
    (_, writer) => startWorker(APPEND, [path, writer, LINES, LIMIT, keep]),
  );
}

/** The numbers of each writer, in the order of the files. */
function numbersByWriter(lines: readonly string[]): number[][] {
  const numbers: number[][] = Array.from({ length: WRITERS }, () => []);
  for (const line of lines) {
    const [, writer, number] = LINE.exec(line) ?? [];
    if (writer !== undefined) numbers[Number(writer)]!.push(Number(number));
  }
  return numbers;
}
