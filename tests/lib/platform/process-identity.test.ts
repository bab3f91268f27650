import { expect, test } from "bun:test";
import { hostProcess, isAlive, startTimeOf } from "../../../lib/platform/process-identity.ts";

test("hostProcess() is CLAUDE_PID, else the parent", () => {
  expect(hostProcess({ CLAUDE_PID: "4242" })).toBe(4242);
  expect(hostProcess({})).toBe(process.ppid);
});

test.each(["", "0", "-1", "12x", "1e3", " 7", "4294967296", "99999999999"])(
  "hostProcess() passes over CLAUDE_PID=%p",
  (CLAUDE_PID) => {
    expect(hostProcess({ CLAUDE_PID })).toBe(process.ppid);
  },
);

test("startTimeOf() stays the same for a process and differs between two", async () => {
  const own = startTimeOf(process.pid);
  await Bun.sleep(30);
  const child = Bun.spawn(["sleep", "30"]);
  try {
    expect(own).toMatch(/\S/);
    expect(startTimeOf(process.pid)).toBe(own);
    expect(startTimeOf(child.pid)).toMatch(/\S/);
    expect(startTimeOf(child.pid)).not.toBe(own);
    expect(isAlive(child.pid, startTimeOf(child.pid))).toBe(true);
    expect(isAlive(child.pid, own)).toBe(false);
  } finally {
    child.kill("SIGKILL");
    await child.exited;
  }
});

test("a process that has ended is neither alive nor has it a start time", async () => {
  const child = Bun.spawn(["true"]);
  await child.exited;
  expect(isAlive(child.pid)).toBe(false);
  expect(startTimeOf(child.pid)).toBeUndefined();
});

test("a process of another user is alive", () => {
  expect(isAlive(1)).toBe(true);
});

test("a zombie exists, but it is not the process that it was", async () => {
  // The shell starts a child and becomes a program that never collects it.
  const child = Bun.spawn(["sh", "-c", "sleep 0.05 & echo $!; exec sleep 30"], { stdout: "pipe" });
  try {
    const reader = child.stdout.getReader();
    const zombie = Number(new TextDecoder().decode((await reader.read()).value));
    const start = startTimeOf(zombie);
    expect(start).toMatch(/\S/);
    while (startTimeOf(zombie) !== undefined) await Bun.sleep(5);
    expect(isAlive(zombie)).toBe(true);
    expect(isAlive(zombie, start)).toBe(false);
  } finally {
    child.kill("SIGKILL");
    await child.exited;
  }
});

test.each([0, -1, 1.5, NaN, 2 ** 31, 2 ** 53])("%p is no process", (pid) => {
  expect(isAlive(pid)).toBe(false);
  expect(startTimeOf(pid)).toBeUndefined();
});
