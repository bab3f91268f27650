import { systemLibrary } from "./bun-ffi.ts";

const SYMBOLS = {
  CreateTimerQueueTimer: {
    args: ["ptr", "ptr", "function", "usize", "u32", "u32", "u32"],
    returns: "i32",
  },
  ExitProcess: { args: ["u32"], returns: "void" },
} as const;

/** A thread-pool timer whose callback is ExitProcess, with the exit code as its parameter. */
export function armWindows(ms: number, exitCode: 1 | 2): void {
  const kernel = systemLibrary("kernel32.dll", SYMBOLS);
  if (kernel === undefined) return;
  const timer = new BigUint64Array(1);
  // deno-lint-ignore no-explicit-any -- the address of a bound symbol, which its type leaves out
  const exit = (kernel.ExitProcess as any).ptr;
  kernel.CreateTimerQueueTimer(timer, null, exit, exitCode, Math.round(ms), 0, 0);
}
