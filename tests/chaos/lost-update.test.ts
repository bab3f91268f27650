import { expect } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { times } from "./counts.ts";
import { faultRow } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";

const STARTS = times(480, 1600);

faultRow({
  part: "Many at once",
  fault: "lost update",
  injected: "hooks of one session, each a process of its own, 16 at a time",
  holds: "state counts every one; a log line and a metric of each; one of them was the first",
}, async () => {
  const directory = scratchDirectory();
  const runs = await inParallel(
    Array.from({ length: STARTS }),
    16,
    () => runHook("chaos/everything", { directory }),
  );
  expect(runs.filter(({ exitCode, acknowledged }) => exitCode !== 0 || acknowledged !== 1))
    .toEqual([]);
  const { state, logLines, tornLines, codes, orphans } = sessionRecord(directory);
  expect({ count: state?.count, tornLines, orphans }).toEqual({
    count: STARTS,
    tornLines: 0,
    orphans: [],
  });
  // One line of the hook's own and one of its journal entry.
  expect({ logLines, entries: codes.length }).toEqual({ logLines: 2 * STARTS, entries: STARTS });
  return `${STARTS} starts, ${state?.count} counted`;
});

faultRow({
  part: "Many at once",
  fault: "show once, asked by many",
  injected: "hooks of one session that ask for the same mark, 16 at a time",
  holds: "exactly one shows it",
}, async () => {
  const sessions = times(10, 50);
  for (let session = 0; session < sessions; session++) {
    const directory = scratchDirectory();
    const runs = await Promise.all(
      Array.from({ length: 16 }, () => runHook("chaos/mark", { directory })),
    );
    expect(runs.map(({ exitCode }) => exitCode)).toEqual(Array(16).fill(0));
    expect(runs.filter(({ stdout }) => stdout.includes("shown"))).toHaveLength(1);
  }
  return `${16 * sessions} hooks in ${sessions} sessions`;
});
