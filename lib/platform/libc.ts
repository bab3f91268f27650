/**
 * The part of Bun that stands under `bun:ffi`, whose own loading costs a tenth of an empty program.
 * It is in no documentation: the version of Bun is pinned, and the tests of the file door call it.
 */
const native = (Bun as unknown as { FFI?: NativeForeignFunctions }).FFI;

interface NativeForeignFunctions {
  dlopen(name: string, symbols: Record<string, Signature>): { symbols: unknown };
  readonly read: { i32(address: number, offset: number): number };
}

interface Signature {
  readonly args: readonly number[];
  readonly returns: number;
}

// Numbers of FFIType in bun:ffi. A view is passed where its first byte is; null is the null pointer.
const INT = 5;
const UNSIGNED = 6;
const LONG = 7;
const SIZE = 8;
const POINTER = 12;
const NOTHING = 13;
const LONG_AS_NUMBER = 15;

type Pointer = ArrayBufferView | number | null;

/** What Tackle calls of libc. Failures are -1 or null, and the reason is in `errno`. */
export interface Libc {
  open(path: Uint8Array, flags: number, mode: number): number;
  close(descriptor: number): number;
  read(descriptor: number, into: Uint8Array, count: number): number;
  pread(descriptor: number, into: Uint8Array, count: number, offset: number): number;
  write(descriptor: number, from: Uint8Array, count: number): number;
  statx(
    directory: number,
    path: Uint8Array,
    flags: number,
    mask: number,
    into: Uint8Array,
  ): number;
  rename(from: Uint8Array, to: Uint8Array): number;
  unlink(path: Uint8Array): number;
  mkdir(path: Uint8Array, mode: number): number;
  realpath(path: Uint8Array, into: Uint8Array): number | null;
  poll(descriptors: ArrayBufferView, count: number, timeoutMs: number): number;
  dup2(from: number, to: number): number;
  fcntl(descriptor: number, command: number, argument: number): number;
  lseek(descriptor: number, offset: number, from: number): number;
  lockf(descriptor: number, command: number, length: number): number;
  timer_create(clock: number, event: ArrayBufferView, timer: ArrayBufferView): number;
  timer_settime(timer: number, flags: number, value: ArrayBufferView, old: null): number;
  setrlimit(resource: number, limit: ArrayBufferView): number;
  getpagesize(): number;
  signal(number: number, handler: Pointer): Pointer;
  readonly _exit: ((code: number) => never) & { readonly ptr: number };
  __errno_location(): number | null;
}

const SYMBOLS: Readonly<Record<keyof Libc, Signature>> = {
  open: { args: [POINTER, INT, UNSIGNED], returns: INT },
  close: { args: [INT], returns: INT },
  read: { args: [INT, POINTER, SIZE], returns: LONG_AS_NUMBER },
  pread: { args: [INT, POINTER, SIZE, LONG], returns: LONG_AS_NUMBER },
  write: { args: [INT, POINTER, SIZE], returns: LONG_AS_NUMBER },
  statx: { args: [INT, POINTER, INT, UNSIGNED, POINTER], returns: INT },
  rename: { args: [POINTER, POINTER], returns: INT },
  unlink: { args: [POINTER], returns: INT },
  mkdir: { args: [POINTER, UNSIGNED], returns: INT },
  realpath: { args: [POINTER, POINTER], returns: POINTER },
  poll: { args: [POINTER, SIZE, INT], returns: INT },
  dup2: { args: [INT, INT], returns: INT },
  fcntl: { args: [INT, INT, INT], returns: INT },
  lseek: { args: [INT, LONG, INT], returns: LONG_AS_NUMBER },
  lockf: { args: [INT, INT, LONG], returns: INT },
  timer_create: { args: [INT, POINTER, POINTER], returns: INT },
  timer_settime: { args: [SIZE, INT, POINTER, POINTER], returns: INT },
  setrlimit: { args: [INT, POINTER], returns: INT },
  getpagesize: { args: [], returns: INT },
  signal: { args: [INT, POINTER], returns: POINTER },
  _exit: { args: [INT], returns: NOTHING },
  __errno_location: { args: [], returns: POINTER },
};

let opened: Libc | undefined | null = null;

/**
 * The C library of a Linux process, glibc or musl (musl resolves this reserved name to itself);
 * undefined on other systems and where FFI is not to be had (no JIT memory, a library too old).
 * The name is the only candidate: a dlopen of a missing name would search the current directory.
 */
export function libc(): Libc | undefined {
  if (opened === null) opened = process.platform === "linux" ? load() : undefined;
  return opened;
}

function load(): Libc | undefined {
  try {
    return native?.dlopen("libc.so.6", SYMBOLS).symbols as Libc | undefined;
  } catch {
    // The callers' other way (node:fs, JavaScript timers) is the answer to every cause.
    return undefined;
  }
}

/** The number that the last failed call of this thread left behind; 0 where it can't be told. */
export function errno(c: Libc): number {
  const location = c.__errno_location();
  return location === null || native === undefined ? 0 : native.read.i32(location, 0);
}
