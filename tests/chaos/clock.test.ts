import { expect } from "bun:test";
import { existsSync, readdirSync, readFileSync, renameSync, utimesSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { times } from "./counts.ts";
import { faultRow, notApplicable } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { stateDirectory, usedDirectory } from "./state-directories.ts";
import { works } from "./works.ts";

const HOOK = "chaos/everything";
const STATE = "claude-session-chaos.json";
const START = { hook_event_name: "SessionStart", source: "startup" };
const DAY = 86_400;

faultRow({
  part: "Surroundings",
  fault: "clock that jumps",
  injected: "libfaketime: each hook of a session at another time, years back and ahead",
  holds: "updates are counted, a mark is shown once, lines are whole, nothing hangs",
}, async () => {
  if (!works("faketime", "-f", "+1d", "true")) return notApplicable("faketime is not installed");
  const directory = scratchDirectory();
  const jumps = ["+0", "-1d", "+40y", "-40y", "+1h", "-2y", "+400d", "-1s", "+11y", "+0"];
  let shown = 0;
  for (const jump of jumps) {
    const through = ["faketime", "-f", jump];
    const ran = await runHook(HOOK, { directory, through });
    expect({ jump, ran }).toMatchObject({
      jump,
      ran: { exitCode: 0, acknowledged: 1, stderr: "" },
    });
    const mark = await runHook("chaos/mark", { directory, through });
    expect({ jump, mark }).toMatchObject({ jump, mark: { exitCode: 0, stderr: "" } });
    shown += Number(mark.stdout !== "");
  }
  const { state, tornLines, codes } = sessionRecord(directory);
  expect({ count: state?.count, tornLines, shown }).toEqual({
    count: jumps.length,
    tornLines: 0,
    shown: 0,
  });
  expect(codes.every((code) => code === "VALIDATION_FAILED")).toBe(true);
  return `${2 * jumps.length} hooks at ${jumps.length} times`;
});

faultRow({
  part: "Surroundings",
  fault: "clock that jumps while it is waited for",
  injected: "libfaketime: the clock of 8 counting processes runs 100 times too fast, or stands",
  holds: "every update is counted: waiting goes by the monotonic clock",
}, async () => {
  if (!works("faketime", "-f", "+1d", "true")) return notApplicable("faketime is not installed");
  const directory = scratchDirectory();
  const speeds = ["+0 x100", "@2020-01-01 00:00:00 x0.01"];
  const each = times(25, 200);
  const runs = await Promise.all(Array.from({ length: 8 }, (_, worker) =>
    runHook("chaos/count", {
      directory,
      input: { times: each },
      through: ["env", "FAKETIME_DONT_FAKE_MONOTONIC=1", "faketime", "-f", speeds[worker % 2]!],
    })));
  expect(runs.map((ran) => ran.acknowledged)).toEqual(Array(8).fill(each));
  expect(sessionRecord(directory).state?.counts).toEqual({ all: 8 * each });
  return `${8 * each} updates`;
});

faultRow({
  part: "Surroundings",
  fault: "timestamps of the future and of long ago",
  injected: "on state, log, locks and temporary files, and in the names of rotated logs",
  holds: "state counts on; a sweep leaves the session; rotation keeps the newest by name",
}, async () => {
  const scratch = scratchDirectory();
  const used = await usedDirectory(scratch, [HOOK]);
  const now = Date.now() / 1000;
  const moments = [0, now - 400 * DAY, now + 400 * DAY, 2 ** 32, 2 ** 33];
  await inParallel(moments, 2, async (moment) => {
    const directory = stateDirectory(scratch, used);
    for (const name of readdirSync(directory)) utimesSync(`${directory}/${name}`, moment, moment);
    await runHook(HOOK, { directory, payload: { ...START, session_id: "other" } });
    expect({ moment, kept: existsSync(`${directory}/${STATE}`) }).toEqual({ moment, kept: true });
    expect(await runHook(HOOK, { directory })).toMatchObject({ exitCode: 0, acknowledged: 1 });
    expect(sessionRecord(directory).state?.count).toBe(2);
  });
  const directory = stateDirectory(scratch, used);
  const log = `${directory}/storm.log`;
  const future = Date.now() + 400 * DAY * 1000;
  const input = { path: log, lines: 3000, bytes: 20_000, keep: 5, writer: 0 };
  await runHook("chaos/storm", { directory, input: { ...input, lines: 1 } });
  renameSync(log, `${log}.${future}-1`);
  await runHook("chaos/storm", { directory, input });
  const names = readdirSync(directory).filter((name) => /^storm\.log\.\d+-\d+$/.test(name));
  const stamps = names.map((name) => Number(name.split(/[.-]/)[2])).toSorted((a, b) => a - b);
  expect(stamps).toHaveLength(5);
  expect(stamps[0]).toBeGreaterThan(future);
  const last = `${log}.${stamps.at(-1)}`;
  const newest = names.find((name) => `${directory}/${name}`.startsWith(last)) ?? "";
  expect(readFileSync(`${directory}/${newest}`, "utf8")).toMatch(/ 0 2\d{3} x+\n$/);
  return `${moments.length} moments, and a log rotated 400 days ahead`;
});
