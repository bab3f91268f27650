import { expect, test } from "bun:test";
import { existsSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { appendRotating } from "../../../lib/log/append-rotating.ts";
import { formatLogLine } from "../../../lib/log/log-line.ts";
import { followLog } from "../../../lib/log/read-log.ts";
import { nothingSkipped } from "../../../lib/log/skipped.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const NO_ROTATION = { bytes: 10 ** 9, keep: 5 };
const EACH_LINE = { bytes: 1, keep: 5 };

test("followLog() gives what is appended from now on, rotation or not", async () => {
  const path = `${scratchDirectory()}/a.log`;
  add(path, "before", EACH_LINE);
  add(path, "also before");
  const follower = follow(path);
  add(path, "1");
  await follower.count(1);
  add(path, "2", EACH_LINE);
  add(path, "3", EACH_LINE);
  add(path, "4", EACH_LINE);
  add(path, "5");
  await follower.count(5);
  add(path, "6", EACH_LINE);
  await follower.count(6);
  add(path, "7");
  expect(await follower.stop(7)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

test("followLog() waits for a log that is not there, and goes on when it is removed", async () => {
  const path = `${scratchDirectory()}/a.log`;
  const follower = follow(path);
  await Bun.sleep(15);
  add(path, "1");
  await follower.count(1);
  rmSync(path);
  await Bun.sleep(15);
  add(path, "2");
  await follower.count(2);
  truncateSync(path);
  await Bun.sleep(15);
  add(path, "3");
  expect(await follower.stop(3)).toEqual(["1", "2", "3"]);
});

test("followLog() takes a line for one only when it is finished", async () => {
  const path = `${scratchDirectory()}/a.log`;
  const follower = follow(path);
  const [start, end] = [line("in two").slice(0, 30), line("in two").slice(30)];
  writeFileSync(path, start);
  await Bun.sleep(15);
  writeFileSync(path, `${end}\n`, { flag: "a" });
  expect(await follower.stop(1)).toEqual(["in two"]);
});

test("followLog() filters and counts as readLog() does", async () => {
  const path = `${scratchDirectory()}/a.log`;
  const skipped = nothingSkipped();
  const follower = follow(path, { level: "FATAL" }, skipped);
  add(path, "not this");
  writeFileSync(path, "nor this\n", { flag: "a" });
  writeFileSync(path, `${line("this", "FATAL")}\n`, { flag: "a" });
  expect(await follower.stop(1)).toEqual(["this"]);
  expect(skipped.lines).toBe(1);
});

function add(path: string, message: string, limits = NO_ROTATION): void {
  appendRotating(path, line(message), limits);
  expect(existsSync(path)).toBe(limits !== EACH_LINE);
}

function line(message: string, level: "WARN" | "FATAL" = "WARN"): string {
  const timestamp = "2025-11-22T10:00:00Z";
  return formatLogLine({ timestamp, plugin: "p", level, component: "c", message });
}

function follow(path: string, filter = {}, skipped = nothingSkipped()) {
  const stopping = new AbortController();
  const messages: string[] = [];
  const options = { signal: stopping.signal, skipped, pollMs: 2 };
  const records = followLog(path, filter, options);
  const reading = (async () => {
    for await (const record of records) messages.push(record.message);
  })();
  const count = async (wanted: number) => {
    while (messages.length < wanted) await Bun.sleep(2);
  };
  return {
    count,
    async stop(wanted: number) {
      await count(wanted);
      stopping.abort();
      await reading;
      return messages;
    },
  };
}
