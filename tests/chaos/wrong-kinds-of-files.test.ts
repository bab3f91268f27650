import { expect } from "bun:test";
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { WITHOUT_FFI } from "../support/worker.ts";
import { faultRow } from "./fault-row.ts";
import { mustHold } from "./must-hold.ts";
import { type Ran, runHook } from "./run-hook.ts";
import { stateDirectory, usedDirectory } from "./state-directories.ts";
import { ROOT } from "./works.ts";

/** What somebody else's file held, and must go on to hold. */
const PRECIOUS = "precious\n";

const FILES = [
  "claude-session-chaos.json",
  "claude-session-chaos.json.lock",
  "claude-session-chaos.log",
  "claude-errors-chaos.jsonl",
  "claude-metrics-chaos.jsonl",
  "claude-sessions-registry.json",
  "claude-sessions-registry.json.lock",
];

/** What waits for a FIFO waits for ever. */
const HANG_BOUND = ["timeout", "-s", "KILL", "30"];

type Plant = (path: string, precious: string) => void;

const KINDS: Readonly<Record<string, Plant>> = {
  "a link": (path, precious) => symlinkSync(precious, path),
  "a dangling link": (path, precious) => symlinkSync(`${precious}-not-there`, path),
  "a link to a device": (path) => symlinkSync("/dev/zero", path),
  "a FIFO": (path) => make("mkfifo", path),
  "a directory": (path) => mkdirSync(path),
  "a full directory": (path) => {
    mkdirSync(path);
    writeFileSync(`${path}/inside`, PRECIOUS);
  },
  "a hard link": (path, precious) => linkSync(precious, path),
  "an unreadable file": (path) => {
    writeFileSync(path, PRECIOUS);
    chmodSync(path, 0);
  },
  ...(ROOT && {
    "a device": (path: string) => make("mknod", path, "c", "1", "5"),
    "a file of another user": (path: string) => {
      writeFileSync(path, PRECIOUS);
      chownSync(path, 12345, 12345);
    },
  }),
};

for (const [kind, plant] of Object.entries(KINDS)) {
  faultRow({
    part: "Files",
    fault: `${kind} in place of a file`,
    injected:
      `state, locks, log, journal, metrics, registry: ${FILES.length} files one by one, with FFI and without`,
    holds: "a hook and a gate answer without following or waiting; nobody's file is changed",
  }, async () => {
    const scratch = scratchDirectory();
    const used = await usedDirectory(scratch, ["chaos/everything"]);
    const cases = FILES.flatMap((name) => [{ name, env: {} }, { name, env: WITHOUT_FFI }]);
    let failed = 0;
    for (const { name, env } of cases) {
      const directory = stateDirectory(scratch, used);
      const precious = `${directory}/precious`;
      writeFileSync(precious, PRECIOUS);
      rmSync(`${directory}/${name}`, { force: true });
      plant(`${directory}/${name}`, precious);
      for (const hook of ["chaos/everything", "chaos/gate", "chaos/mark"]) {
        failed += await survives(hook, { directory, env, where: `${kind} as ${name}` });
      }
      expect(lstatSync(precious).size).toBe(PRECIOUS.length);
      expect(readFileSync(precious, "utf8")).toBe(PRECIOUS);
      expect(existsSync(`${precious}-not-there`)).toBe(false);
    }
    return `${3 * cases.length} hooks, ${failed} of them failed by their policy`;
  });
}

async function survives(
  hook: string,
  { directory, env, where }: { directory: string; env: Record<string, string>; where: string },
): Promise<number> {
  const ran = await runHook(hook, { directory, env, through: HANG_BOUND });
  mustHold(`${hook}: ${where}`, {
    "it answers, or fails by its policy": answers(hook, ran),
    "advice without memory is still given": hook !== "chaos/mark" || ran.exitCode === 0,
  }, ran);
  return Number(ran.exitCode !== 0);
}

function answers(hook: string, { exitCode, stdout, stderr }: Ran): boolean {
  if (exitCode === 0) return hook === "chaos/mark" || /^\{.*\}$/.test(stdout);
  return exitCode === (hook === "chaos/gate" ? 2 : 1) && stdout === "" &&
    /^tackle: .*\n/.test(stderr);
}

function make(...command: string[]): void {
  const { exitCode } = Bun.spawnSync(command);
  if (exitCode !== 0) throw new Error(`Cannot run "${command.join(" ")}"`);
}
