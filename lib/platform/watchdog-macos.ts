import { bunFfi } from "./bun-ffi.ts";

const SYMBOLS = {
  dispatch_time: { args: ["u64", "i64"], returns: "u64" },
  dispatch_get_global_queue: { args: ["i64", "u64"], returns: "ptr" },
  dispatch_after_f: { args: ["u64", "ptr", "usize", "function"], returns: "void" },
  _exit: { args: ["i32"], returns: "void" },
} as const;

/** Grand Central Dispatch calls _exit on a thread of its own, with the exit code as context. */
export function armMacos(ms: number, exitCode: 1 | 2): void {
  try {
    const { symbols } = bunFfi().dlopen("/usr/lib/libSystem.B.dylib", SYMBOLS);
    const when = symbols.dispatch_time(0n, BigInt(Math.round(ms * 1e6)));
    const queue = symbols.dispatch_get_global_queue(0, 0);
    // deno-lint-ignore no-explicit-any -- the address of a bound symbol, which its type leaves out
    symbols.dispatch_after_f(when, queue, exitCode, (symbols._exit as any).ptr);
  } catch {
    // No JIT memory, no FFI: the host's own limit remains.
    return;
  }
}
