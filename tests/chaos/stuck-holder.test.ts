import { expect } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { WITHOUT_FFI } from "../support/worker.ts";
import { faultRow } from "./fault-row.ts";
import { payloadText, runHook, startHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";

const KINDS = [{}, WITHOUT_FFI];

faultRow({
  part: "Many at once",
  fault: "stopped holder of the lock",
  injected: "SIGSTOP to a hook that holds it, for as long as the others wait; then SIGCONT",
  holds: "advice is given without memory, what must change state fails by its policy with " +
    "SESSION_LOCKED before the deadline; the holder's own update is published when it goes on",
}, async () => {
  for (const [env, others] of [[{}, {}], [WITHOUT_FFI, {}], [{}, WITHOUT_FFI]] as const) {
    const directory = scratchDirectory();
    const holder = await holding(directory, { env, ms: 1 });
    holder.kill("SIGSTOP");
    const [advice, gate, change] = await Promise.all(
      ["chaos/mark", "chaos/gate", "chaos/impatient"].map((hook) =>
        runHook(hook, { directory, env: others })
      ),
    );
    expect(advice).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("shown") });
    expect(gate).toMatchObject({ exitCode: 2, stdout: "" });
    expect(gate?.stderr).toContain("SESSION_LOCKED");
    expect(change).toMatchObject({ exitCode: 1, stdout: "", acknowledged: 0 });
    expect(sessionRecord(directory).codes).toContain("SESSION_LOCKED");
    holder.kill("SIGCONT");
    expect(await holder.exited).toBe(0);
    expect(sessionRecord(directory).state?.held).toBe(1);
    const next = await runHook("chaos/mark", { directory, env: others });
    expect(next).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("shown") });
  }
  return "9 hooks before 3 stopped holders, with FFI, without, and mixed";
});

faultRow({
  part: "Files",
  fault: "lock file removed between updates",
  injected: "it is unlinked again and again while 8 processes count",
  holds: "every acknowledged update is counted, or the loss of the lock is journalled",
}, async () => {
  let removed = 0;
  const directory = scratchDirectory();
  const runs = Promise.all(Array.from({ length: 8 }, (_, worker) =>
    runHook("chaos/count", {
      directory,
      input: { slot: `worker-${worker}`, times: 100 },
      env: KINDS[worker % 2]!,
    })));
  const done = runs.then(() => true);
  const lock = Bun.file(`${directory}/claude-session-chaos.json.lock`);
  while (!await Promise.race([done, Bun.sleep(5).then(() => false)])) {
    if (!await lock.exists()) continue;
    await lock.delete().catch(ignoreMissing);
    removed++;
  }
  const { state, codes } = sessionRecord(directory);
  const counts = Object.values(state?.counts as Record<string, number>);
  const counted = counts.reduce((sum, count) => sum + count, 0);
  const acknowledged = (await runs).reduce((sum, ran) => sum + ran.acknowledged, 0);
  expect(removed).toBeGreaterThan(0);
  const lost = acknowledged - counted;
  const noticed = codes.filter((code) => code === "LOCK_LOST").length;
  // Who removes it under a holder lets two in; between their last check and the rename lies 1 call.
  expect(lost).toBeLessThanOrEqual(noticed);
  return `${removed} removals, ${acknowledged} acknowledged, ${counted} counted, ` +
    `${noticed} times noticed under a holder`;
});

faultRow({
  part: "Files",
  fault: "lock file removed while it is held",
  injected: "it is unlinked, or another is put in its place, under a holder",
  holds:
    "the holder notices before it publishes, journals LOCK_LOST and does its change again on " +
    "what the others published meanwhile",
}, async () => {
  for (const env of KINDS) {
    for (const how of ["removed", "replaced"]) {
      const directory = scratchDirectory();
      await runHook("chaos/count", { directory });
      const holder = await holding(directory, { env, ms: 400 });
      const lock = Bun.file(`${directory}/claude-session-chaos.json.lock`);
      await lock.delete();
      if (how === "replaced") await Bun.write(lock, "");
      const other = await runHook("chaos/count", { directory });
      expect(other).toMatchObject({ exitCode: 0, acknowledged: 1 });
      expect(await holder.exited).toBe(0);
      const { state, codes } = sessionRecord(directory);
      expect(state).toMatchObject({ held: 1, counts: { all: 2 } });
      expect(codes).toEqual(["LOCK_LOST"]);
    }
  }
  return "4 times, with FFI and without";
});

async function holding(
  directory: string,
  { env, ms }: { env: Record<string, string>; ms: number },
) {
  const stdin = payloadText({ input: { ms } });
  const child = await startHook("chaos/hold", { directory, env, stdin });
  const reader = child.stderr.getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe("+");
  reader.releaseLock();
  return child;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
