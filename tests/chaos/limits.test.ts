import { expect } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { WITHOUT_FFI } from "../support/worker.ts";
import { times } from "./counts.ts";
import { faultRow, notApplicable } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { mustHold } from "./must-hold.ts";
import { runHook, type RunOptions } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { works } from "./works.ts";

const WITHOUT_MEMORY = ["sh", "-c", 'ulimit -v 400000 && exec "$@"', "sh"];
/** What the runtime ends with when it can't start: not ours to answer, and non-blocking. */
const RUNTIME_ABORTED = [1, 127, 132, 133, 134, 137, 139];

const WAYS: Readonly<Record<string, Pick<RunOptions, "env" | "through">>> = {
  "no JIT": { env: WITHOUT_FFI },
  "400 MB of addresses": { through: WITHOUT_MEMORY },
};

for (const [name, way] of Object.entries(WAYS)) {
  faultRow({
    part: "Errors of the system",
    fault: `no FFI: ${name}`,
    injected: name === "no JIT" ? "BUN_JSC_useJIT=0" : "ulimit -v 400000",
    holds: "answers are the same; SQLite's lock excludes the kernel's: updates of both are counted",
  }, async () => {
    const directory = scratchDirectory();
    const [everything, gate] = [
      await runHook("chaos/everything", { directory, ...way }),
      await runHook("chaos/gate", { directory, ...way }),
    ];
    expect(everything).toMatchObject({ exitCode: 0, acknowledged: 1, stderr: "" });
    expect(gate).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"deny"') });
    const each = times(40, 200);
    const runs = await Promise.all(Array.from({ length: 8 }, (_, worker) =>
      runHook("chaos/count", {
        directory,
        input: { times: each },
        ...(worker % 2 === 0 && way),
      })));
    expect(runs.map((ran) => ran.acknowledged)).toEqual(Array(8).fill(each));
    const { state, codes } = sessionRecord(directory);
    expect(state).toMatchObject({ count: 1, counts: { all: 8 * each } });
    expect(codes.filter((code) => code !== "VALIDATION_FAILED")).toEqual([]);
    return `${8 * each} updates of 8 processes, 4 of them so`;
  });
}

faultRow({
  part: "Errors of the system",
  fault: "few file descriptors",
  injected: "RLIMIT_NOFILE from 3 to 16, for an open hook, a gate, and one without FFI",
  holds: "an answer, or failure by policy; below 10 the runtime itself may not start",
}, async () => {
  if (!works("prlimit", "--version")) return notApplicable("prlimit is not installed");
  let runs = 0;
  let answered = 0;
  for (let limit = 3; limit <= 16; limit++) {
    for (const env of [{}, WITHOUT_FFI]) {
      for (const hook of ["chaos/everything", "chaos/gate"]) {
        const directory = scratchDirectory();
        const ran = await runHook(hook, { directory, env, through: ["prlimit", `-n${limit}`] });
        const { orphans, tornLines, state } = sessionRecord(directory);
        const policy = ran.exitCode === (hook === "chaos/gate" ? 2 : 1) && ran.stdout === "";
        mustHold(`${hook} with ${limit} descriptors, ${JSON.stringify(env)}`, {
          "it answers, fails by policy, or could not start": ran.exitCode === 0
            ? /^\{.*\}$/.test(ran.stdout)
            : policy ||
              (limit < 10 && RUNTIME_ABORTED.includes(ran.exitCode) && state === undefined),
          "nothing is left half done": orphans.length + tornLines === 0,
        }, ran);
        runs++;
        answered += Number(ran.exitCode === 0);
      }
    }
  }
  return `${runs} runs, ${answered} answered`;
});

faultRow({
  part: "Errors of the system",
  fault: "little memory",
  injected: "RLIMIT_AS from 100 MB to 3 GB, RLIMIT_DATA from 20 MB to 1 GB",
  holds: "an answer, failure by policy, or the runtime's own end; state old or new, nothing torn",
}, async () => {
  if (!works("prlimit", "--version")) return notApplicable("prlimit is not installed");
  const limits = [
    ...steps(100, 3000, times(200, 25)).map((size) => `--as=${size * 2 ** 20}`),
    ...steps(20, 1000, times(70, 10)).map((size) => `--data=${size * 2 ** 20}`),
  ];
  const codes = await inParallel(limits, 2, async (limit) => {
    const directory = scratchDirectory();
    const ran = await runHook("chaos/gate", { directory, through: ["prlimit", limit] });
    const record = sessionRecord(directory);
    mustHold(limit, {
      "it denies, blocks, or could not go on": ran.exitCode === 0
        ? ran.stdout.includes('"deny"')
        : ran.stdout === "" && [2, ...RUNTIME_ABORTED].includes(ran.exitCode),
      "nothing is torn": record.tornLines === 0,
    }, { ran, record });
    return ran.exitCode;
  });
  const counted = Map.groupBy(codes, (code) => code);
  const seen = [...counted].map(([code, all]) => `${all.length} with exit ${code}`);
  return `${limits.length} limits: ${seen.join(", ")}`;
});

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}
