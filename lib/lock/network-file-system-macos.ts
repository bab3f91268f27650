import { systemLibrary } from "../platform/bun-ffi.ts";
import { systemName } from "../platform/platform.ts";

const FLAGS_OFFSET = 64;
const LOCAL = 0x1000;
/** More than `struct statfs` with 64-bit inodes takes (2,168 bytes). */
const BUFFER_BYTES = 4096;

const SIGNATURE = { args: ["ptr", "ptr"], returns: "i32" } as const;

/** By statfs(2): no MNT_LOCAL among `f_flags`. False where FFI is not to be had. */
export function isOnMacosNetwork(path: string): boolean {
  // On Intel the plain name is the old layout with 32-bit inodes.
  const statfs = systemName() === "darwin-x64" ? "statfs$INODE64" : "statfs";
  const library = systemLibrary("/usr/lib/libSystem.B.dylib", { [statfs]: SIGNATURE });
  const buffer = new Uint8Array(BUFFER_BYTES);
  if (library?.[statfs]?.(new TextEncoder().encode(`${path}\0`), buffer) !== 0) return false;
  return (new DataView(buffer.buffer).getUint32(FLAGS_OFFSET, true) & LOCAL) === 0;
}
