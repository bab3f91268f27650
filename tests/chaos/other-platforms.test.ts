import { expect } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { targetNamed } from "../../lib/build/target.ts";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { chaosBinary } from "./chaos-binary.ts";
import { FULL, times } from "./counts.ts";
import { faultRow, notApplicable } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { mustHold } from "./must-hold.ts";
import { runHook, type RunOptions } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { stateDirectory } from "./state-directories.ts";
import { wineEnvironment } from "./wine.ts";
import { works } from "./works.ts";

const HOOK = "chaos/everything";
const STATE = "claude-session-chaos.json";
const LIBRARIES = "/usr/aarch64-linux-gnu";

interface Platform {
  readonly name: string;
  readonly missing: string | undefined;
  /** How a hook of that platform is run in this directory, ended after `killAfter` seconds. */
  way(directory: string, killAfter?: number): Promise<Partial<RunOptions>>;
}

const PLATFORMS: readonly Platform[] = [
  {
    name: "linux-arm64 under qemu",
    missing: whereAskedFor(
      () => works("qemu-aarch64-static", "--version") && works("test", "-d", LIBRARIES),
      "qemu-aarch64-static or the arm64 libraries are not installed",
    ),
    way: async (_, killAfter) => ({
      binary: await chaosBinary(targetNamed("linux-arm64")),
      through: [...limited(killAfter), "qemu-aarch64-static", "-L", LIBRARIES],
    }),
  },
  {
    name: "windows-x64 under Wine",
    missing: whereAskedFor(
      () => works("wine", "--version") && Bun.which("x86_64-w64-mingw32-gcc-win32") !== null,
      "wine or mingw is not installed",
    ),
    way: async (directory, killAfter) => ({
      binary: await chaosBinary(targetNamed("windows-x64")),
      // The runtime reads a payload from a pipe only, under Wine.
      through: ["sh", "-c", 'cat | "$@"', "sh", ...limited(killAfter), "wine"],
      env: await wineEnvironment(directory),
    }),
  },
];

/** Emulators take minutes, so only the long run starts them. */
function whereAskedFor(isInstalled: () => boolean, otherwise: string): string | undefined {
  if (!FULL) return "it is part of TACKLE_CHAOS=full alone";
  return isInstalled() ? undefined : otherwise;
}

for (const platform of PLATFORMS) {
  const { name, missing } = platform;
  faultRow({
    part: "Other platforms",
    fault: `lost update, ${name}`,
    injected: "hooks of one session, each a process of its own, 2 at a time, and 2 that make many",
    holds: "state counts every one; a log line of each",
  }, async () => {
    if (missing) return notApplicable(missing);
    const directory = scratchDirectory();
    const way = await platform.way(directory);
    const starts = times(12, 60);
    const each = times(20, 100);
    const many = Array.from(
      { length: 2 },
      () => runHook("chaos/count", { directory, input: { times: each }, ...way }),
    );
    const runs = await inParallel(
      Array.from({ length: starts }),
      2,
      () => runHook(HOOK, { directory, ...way }),
    );
    expect(runs.filter((ran) => ran.exitCode !== 0 || ran.acknowledged !== 1)).toEqual([]);
    expect((await Promise.all(many)).map((ran) => ran.acknowledged)).toEqual(Array(2).fill(each));
    const { state, logLines, tornLines } = sessionRecord(directory);
    expect(state).toMatchObject({ count: starts, counts: { all: 2 * each } });
    expect({ logLines, tornLines }).toEqual({ logLines: 2 * starts, tornLines: 0 });
    return `${starts} starts and ${2 * each} updates of 2 processes`;
  });

  faultRow({
    part: "Other platforms",
    fault: `random kill -9, ${name}`,
    injected: "3 processes that count are killed at random moments, again and again",
    holds: "acknowledged ≤ counted ≤ acknowledged + killed; the lock is free at once",
  }, async () => {
    if (missing) return notApplicable(missing);
    const directory = scratchDirectory();
    const rounds = Array.from({ length: times(18, 90) });
    const runs = await inParallel(rounds, 3, async () => {
      const way = await platform.way(directory, 1 + 2.5 * Math.random());
      return await runHook("chaos/count", { directory, input: { times: 5000 }, ...way });
    });
    const kills = runs.filter((ran) => ran.exitCode !== 0).length;
    const acknowledged = runs.reduce((sum, ran) => sum + ran.acknowledged, 0);
    const { state } = sessionRecord(directory);
    const counted = Number((state?.counts as { all?: number } | undefined)?.all ?? 0);
    expect(counted).toBeGreaterThanOrEqual(acknowledged);
    expect(Math.min(kills, acknowledged)).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(acknowledged + kills);
    const next = await runHook(HOOK, { directory, ...await platform.way(directory) });
    expect(next).toMatchObject({ exitCode: 0, acknowledged: 1 });
    return `${kills} kills, ${acknowledged} updates acknowledged, ${counted} counted`;
  });

  faultRow({
    part: "Other platforms",
    fault: `corrupt state and policy, ${name}`,
    injected: "state cut off, empty, NUL, not JSON; a gate that throws, one that spins",
    holds: "the hook answers and counts on or again; the gate blocks",
  }, async () => {
    if (missing) return notApplicable(missing);
    const scratch = scratchDirectory();
    const used = stateDirectory(scratch);
    await runHook(HOOK, { directory: used, ...await platform.way(used) });
    const text = readFileSync(`${used}/${STATE}`, "utf8");
    const contents = [text.slice(0, 200), "", "\0\0\0", "hello", "[]", text.slice(0, -3)];
    for (const content of contents) {
      const directory = stateDirectory(scratch, used);
      writeFileSync(`${directory}/${STATE}`, content);
      const ran = await runHook(HOOK, { directory, ...await platform.way(directory) });
      const { state, codes } = sessionRecord(directory);
      mustHold(`${name}: ${JSON.stringify(content.slice(0, 20))}`, {
        "it answers": ran.exitCode === 0 && ran.acknowledged === 1,
        "it counts again": state?.count === 1,
        "journalled": content === "" || codes.includes("SESSION_CORRUPTED"),
      }, { ran, codes });
    }
    const way = await platform.way(used);
    for (const how of ["throw", "spin"]) {
      const gate = await runHook("chaos/misbehave-closed", {
        directory: used,
        input: { how },
        ...way,
      });
      expect({ how, gate }).toMatchObject({ how, gate: { exitCode: 2, stdout: "" } });
    }
    return `${contents.length} files, 2 gates`;
  });
}

function limited(killAfter: number | undefined): string[] {
  return killAfter === undefined ? [] : ["timeout", "-s", "KILL", killAfter.toFixed(2)];
}
