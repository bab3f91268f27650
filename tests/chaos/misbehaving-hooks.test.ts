import { expect } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { WITHOUT_FFI } from "../support/worker.ts";
import { faultRow } from "./fault-row.ts";
import { type Ran, runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";

/** What a hook does, and the code that is journalled; undefined where nothing can be. */
const WAYS: Readonly<Record<string, string | undefined>> = {
  "throw": "HOOK_CRASHED",
  "throw-nothing": "HOOK_CRASHED",
  "throw-later": "HOOK_CRASHED",
  "reject": "HOOK_CRASHED",
  "reject-unawaited": "HOOK_CRASHED",
  "exit": "HOOK_EXITED",
  "exit-unawaited": "HOOK_EXITED",
  "recurse": "HOOK_CRASHED",
  "hang": "TIMEOUT",
  "hang-idle": "TIMEOUT",
  "spin": undefined,
};

for (const [how, code] of Object.entries(WAYS)) {
  faultRow({
    part: "Hooks that misbehave",
    fault: `hook: ${how}`,
    injected: "once in an open hook and once in a gate",
    holds: `open: exit 1; gate: exit 2; stdout empty${code ? `; ${code} in the journal` : ""}`,
  }, async () => {
    const directory = scratchDirectory();
    const [open, closed] = await Promise.all(
      ["open", "closed"].map((policy) =>
        runHook(`chaos/misbehave-${policy}`, {
          directory,
          input: { how },
          payload: { session_id: policy },
        })
      ),
    );
    expect(open).toMatchObject({ exitCode: 1, stdout: "" });
    expect(closed).toMatchObject({ exitCode: 2, stdout: "" });
    for (const key of ["open", "closed"]) {
      expect(sessionRecord(directory, key).codes).toEqual(code ? [code] : []);
    }
    if (code !== undefined) {
      for (const { stderr } of [open!, closed!]) expect(stderr).toMatch(/^tackle: [^\n]*\n$/);
    }
    return "twice";
  });
}

faultRow({
  part: "Hooks that misbehave",
  fault: "hook: flood",
  injected: "an open hook and a gate take memory without end",
  holds: "the gate blocks as soon as its memory is used up; the open hook ends at its deadline",
}, async () => {
  const directory = scratchDirectory();
  const input = { how: "flood" };
  const closed = await runHook("chaos/misbehave-closed", { directory, input });
  expect(closed).toMatchObject({ exitCode: 2, stdout: "" });
  expect(closed.stderr).toMatch(/^tackle: [^\n]*Out of memory[^\n]*\n$/);
  expect(sessionRecord(directory).codes).toEqual(["HOOK_CRASHED"]);
  const open = await runHook("chaos/misbehave-open", { directory, input });
  expect(open).toMatchObject({ exitCode: 1, stdout: "" });
  return "twice";
});

faultRow({
  part: "Hooks that misbehave",
  fault: "hook that prints",
  injected: "console.log, process.stdout and a child process write to stdout before the answer",
  holds: "stdout is the answer alone",
}, async () => {
  const directory = scratchDirectory();
  for (const policy of ["open", "closed"]) {
    const ran = await runHook(`chaos/misbehave-${policy}`, { directory, input: { how: "print" } });
    expect(answerOf(ran)).toMatchObject({ permissionDecision: "deny" });
    expect(ran.stderr).toContain("printed by a child");
  }
  return "twice";
});

faultRow({
  part: "Hooks that misbehave",
  fault: "hook that throws, rejects, exits or hangs, without FFI",
  injected: "BUN_JSC_useJIT=0, so that neither libc nor a kernel timer is at hand",
  holds: "as with FFI",
}, async () => {
  const ways = Object.entries(WAYS).filter(([how]) => how !== "spin");
  for (const [how, code] of ways) {
    const directory = scratchDirectory();
    const options = { directory, input: { how }, env: WITHOUT_FFI };
    const open = await runHook("chaos/misbehave-open", options);
    const closed = await runHook("chaos/misbehave-closed", options);
    expect({ how, open }).toMatchObject({ how, open: { exitCode: 1, stdout: "" } });
    expect({ how, closed }).toMatchObject({ how, closed: { exitCode: 2, stdout: "" } });
    expect({ how, codes: sessionRecord(directory).codes }).toEqual({ how, codes: [code!, code!] });
  }
  return `${2 * ways.length} runs`;
});

function answerOf({ stdout }: Ran): unknown {
  return JSON.parse(stdout).hookSpecificOutput;
}
