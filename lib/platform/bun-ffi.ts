/**
 * `bun:ffi`, loaded by the first call: half a millisecond that a hook on Linux, where
 * `libc.ts` does without, never pays.
 */
export function bunFfi(): typeof import("bun:ffi") {
  return process.getBuiltinModule("bun:ffi") as typeof import("bun:ffi");
}
