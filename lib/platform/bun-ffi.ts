import { errorCode } from "./coded-error.ts";

type Ffi = typeof import("bun:ffi");
type Library<S extends Symbols> = import("bun:ffi").Library<S>;
type Symbols = Readonly<Record<string, import("bun:ffi").FFIFunction>>;

/**
 * `bun:ffi`, loaded by the first call: half a millisecond that a hook on Linux, where
 * `libc.ts` does without, never pays.
 */
export function bunFfi(): Ffi {
  return process.getBuiltinModule("bun:ffi") as Ffi;
}

/**
 * Functions of a library of the system; undefined where FFI is not to be had (no memory for a JIT),
 * and where there is no such library or it has no such function. `name` is an absolute path, or one
 * that the system looks up in no directory of others: a bare name may be found in the current one.
 */
export function systemLibrary<const S extends Symbols>(
  name: string,
  symbols: S,
): Library<S>["symbols"] | undefined {
  try {
    return bunFfi().dlopen(name, symbols).symbols;
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return undefined;
  }
}

/** In Bun's words: no such library, no such symbol in it, no JIT. */
function isUnavailable(error: unknown): boolean {
  if (errorCode(error) === "ERR_DLOPEN_FAILED") return true;
  return error instanceof TypeError &&
    /^Symbol ".*" not found|requires the JIT/.test(error.message);
}
