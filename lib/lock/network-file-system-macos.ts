import { bunFfi } from "../platform/bun-ffi.ts";

const FLAGS_OFFSET = 64;
const LOCAL = 0x1000;
/** More than `struct statfs` with 64-bit inodes takes (2,168 bytes). */
const BUFFER_BYTES = 4096;

/** By statfs(2): no MNT_LOCAL among `f_flags`. False where FFI is not to be had. */
export function isOnMacosNetwork(path: string): boolean {
  const buffer = new Uint8Array(BUFFER_BYTES);
  if (callStatfs(new TextEncoder().encode(`${path}\0`), buffer) !== 0) return false;
  return (new DataView(buffer.buffer).getUint32(FLAGS_OFFSET, true) & LOCAL) === 0;
}

function callStatfs(path: Uint8Array, into: Uint8Array): number {
  try {
    return statfs()(path, into);
  } catch {
    // Every cause (no JIT memory, no such symbol) has one answer: it can't be told.
    return -1;
  }
}

// On Intel the plain name is the old layout with 32-bit inodes.
function statfs(): (path: Uint8Array, into: Uint8Array) => number {
  const signature = { args: ["ptr", "ptr"], returns: "i32" } as const;
  const { dlopen } = bunFfi();
  const library = "/usr/lib/libSystem.B.dylib";
  return process.arch === "x64"
    ? dlopen(library, { "statfs$INODE64": signature }).symbols["statfs$INODE64"]
    : dlopen(library, { statfs: signature }).symbols.statfs;
}
