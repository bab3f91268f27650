import { systemLibrary } from "./bun-ffi.ts";

const SYMBOLS = {
  dispatch_time: { args: ["u64", "i64"], returns: "u64" },
  dispatch_get_global_queue: { args: ["i64", "u64"], returns: "ptr" },
  dispatch_after_f: { args: ["u64", "ptr", "usize", "function"], returns: "void" },
  _exit: { args: ["i32"], returns: "void" },
} as const;

/** Grand Central Dispatch calls _exit on a thread of its own, with the exit code as context. */
export function armMacos(ms: number, exitCode: 1 | 2): void {
  const system = systemLibrary("/usr/lib/libSystem.B.dylib", SYMBOLS);
  if (system === undefined) return;
  const when = system.dispatch_time(0n, BigInt(Math.round(ms * 1e6)));
  const queue = system.dispatch_get_global_queue(0, 0);
  // deno-lint-ignore no-explicit-any -- the address of a bound symbol, which its type leaves out
  system.dispatch_after_f(when, queue, exitCode, (system._exit as any).ptr);
}
