import { libc } from "./libc.ts";

const MONOTONIC = 1;
const NOTIFY_BY_SIGNAL = 0;

/**
 * A kernel timer that sends the signal whose number is the exit code (SIGHUP is 1, SIGINT is 2) to
 * a handler that is libc's _exit itself: a handler's argument is the number of its signal.
 */
export function armLinux(ms: number, exitCode: 1 | 2): void {
  const c = libc();
  if (c === undefined) return;
  c.signal(exitCode, c._exit.ptr);
  const event = new Int32Array(16);
  event.set([exitCode, NOTIFY_BY_SIGNAL], 2);
  const timer = new BigUint64Array(1);
  if (c.timer_create(MONOTONIC, event, timer) !== 0) return;
  const seconds = Math.floor(ms / 1000);
  const nanoseconds = Math.floor((ms - seconds * 1000) * 1e6);
  const once = new BigInt64Array([0n, 0n, BigInt(seconds), BigInt(nanoseconds)]);
  c.timer_settime(Number(timer[0]), 0, once, null);
}
