import { expect } from "bun:test";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { chaosBinary } from "./chaos-binary.ts";
import { times } from "./counts.ts";
import { faultRow, notApplicable } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { mustHold } from "./must-hold.ts";
import { hookEnvironment, payloadText, type Ran, runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { stateDirectory, usedDirectory } from "./state-directories.ts";
import { ROOT, works } from "./works.ts";

const HOOK = "chaos/everything";
const NAMESPACE = ROOT ? ["unshare", "-m"] : ["unshare", "-Urm"];

faultRow({
  part: "Errors of the system",
  fault: "full file system",
  injected: "hooks run on a tmpfs of 20 and of 48 KB until it is full, and on",
  holds: "each answers or says DISK_FULL; the state that was published stays whole, counts every " +
    "acknowledged update, and no temporary file is left to fill the disk",
}, async () => {
  if (!works(...NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt")) {
    return notApplicable("no file system may be mounted");
  }
  const fills = [];
  for (const kilobytes of [20, 48]) fills.push(await fill(kilobytes));
  return fills.join("; ");
});

async function fill(kilobytes: number): Promise<string> {
  const scratch = scratchDirectory();
  const [disk, out] = [`${scratch}/disk`, `${scratch}/out`];
  for (const path of [disk, out]) mkdirSync(path, { mode: 0o700 });
  const runs = times(80, 400);
  const script = `mount -t tmpfs -o size=${kilobytes}k,mode=0700 tmpfs "$1" || exit 9
    n=0; while [ $n -lt ${runs} ]; do n=$((n+1))
      printf '%s' "$4" | "$3" ${HOOK} > "$2/$n.out" 2> "$2/$n.err"; echo $? > "$2/$n.code"
    done; cp -a "$1" "$2/disk"`;
  const ran = Bun.spawnSync(
    [...NAMESPACE, "sh", "-c", script, "sh", disk, out, await chaosBinary(), payloadText({})],
    { env: hookEnvironment(disk), stdio: ["ignore", "inherit", "inherit"] },
  );
  expect(ran.exitCode).toBe(0);
  let acknowledged = 0;
  let refused = 0;
  for (let run = 1; run <= runs; run++) {
    const [stdout = "", stderr = "", code] = ["out", "err", "code"]
      .map((end) => readFileSync(`${out}/${run}.${end}`, "utf8"));
    const exitCode = Number(code);
    mustHold(`run ${run}`, {
      "it answers, or says why not": exitCode === 0
        ? /^\{.*\}$/.test(stdout)
        : exitCode === 1 && stdout === "" && /^tackle: .*DISK_FULL.*\n$/.test(stderr),
    }, { exitCode, stdout, stderr });
    acknowledged += stderr.startsWith("+") ? 1 : 0;
    refused += exitCode;
  }
  const { state, orphans } = sessionRecord(`${out}/disk`);
  expect({ count: state?.count, orphans }).toEqual({ count: acknowledged, orphans: [] });
  expect(refused).toBeGreaterThan(0);
  return `${kilobytes} KB: ${runs} hooks, ${acknowledged} counted, ${refused} refused`;
}

faultRow({
  part: "Errors of the system",
  fault: "short write",
  injected: "the largest file a process may write is set to every size up to that of the state",
  holds: "what could not be written whole is never published",
}, async () => {
  if (!works("prlimit", "--version")) return notApplicable("prlimit is not installed");
  const scratch = scratchDirectory();
  const used = await usedDirectory(scratch, [HOOK]);
  const size = Bun.file(`${used}/claude-session-chaos.json`).size + 100;
  const step = times(16, 1);
  const limits = Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step);
  const seen = await inParallel(limits, 3, (limit) => withLimit(limit, scratch, used));
  expect(seen).toContain("refused");
  expect(seen).toContain("published");
  const refused = seen.filter((each) => each === "refused").length;
  return `${limits.length} limits, ${refused} updates refused`;
});

async function withLimit(limit: number, scratch: string, used: string): Promise<string> {
  const directory = stateDirectory(scratch, used);
  const before = sessionRecord(directory);
  const ran = await runHook("chaos/count", {
    directory,
    through: ["prlimit", `--fsize=${limit}`],
  });
  const after = sessionRecord(directory);
  const published = after.stateText !== before.stateText;
  mustHold(`limit of ${limit} bytes`, {
    "it answers, or fails as an open hook does": isOpenAnswer(ran),
    "what is published is acknowledged and whole": Number(published) === ran.acknowledged,
    "no temporary file stays": after.orphans.length === 0,
  }, { ran, after });
  return published ? "published" : "refused";
}

function isOpenAnswer({ exitCode, stdout, stderr }: Ran): boolean {
  if (exitCode === 0) return /^\{.*\}$/.test(stdout);
  return exitCode === 1 && stdout === "" && /^tackle: .*\n$/.test(stderr);
}

for (const { hook, code } of [{ hook: HOOK, code: 1 }, { hook: "chaos/gate", code: 2 }]) {
  faultRow({
    part: "Input and output",
    fault: `full device for the answer of ${hook === HOOK ? "an open hook" : "a gate"}`,
    injected: "stdout is /dev/full",
    holds: `exit ${code}, OUTPUT_NOT_WRITTEN on stderr and in the journal`,
  }, async () => {
    const directory = scratchDirectory();
    const ran = await runHook(hook, {
      directory,
      through: ["sh", "-c", 'exec "$@" > /dev/full', "sh"],
    });
    const { codes } = sessionRecord(directory);
    expect(ran).toMatchObject({ exitCode: code, stdout: "" });
    expect(ran.stderr).toMatch(/^tackle: .*OUTPUT_NOT_WRITTEN.*\n$/);
    expect(codes).toContain("OUTPUT_NOT_WRITTEN");
    expect(readdirSync(directory).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    return "once";
  });
}
