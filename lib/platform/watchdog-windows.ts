import { bunFfi } from "./bun-ffi.ts";

const SYMBOLS = {
  CreateTimerQueueTimer: {
    args: ["ptr", "ptr", "function", "usize", "u32", "u32", "u32"],
    returns: "i32",
  },
  ExitProcess: { args: ["u32"], returns: "void" },
} as const;

/** A thread-pool timer whose callback is ExitProcess, with the exit code as its parameter. */
export function armWindows(ms: number, exitCode: 1 | 2): void {
  try {
    const { symbols } = bunFfi().dlopen("kernel32.dll", SYMBOLS);
    const timer = new BigUint64Array(1);
    // deno-lint-ignore no-explicit-any -- the address of a bound symbol, which its type leaves out
    const exit = (symbols.ExitProcess as any).ptr;
    symbols.CreateTimerQueueTimer(timer, null, exit, exitCode, Math.round(ms), 0, 0);
  } catch {
    // No JIT memory, no FFI: the host's own limit remains.
    return;
  }
}
