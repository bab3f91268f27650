import type { FileSystem } from "./file-system.ts";
import { linuxFileSystem } from "./file-system-linux.ts";
import { nodeFileSystem } from "./file-system-node.ts";
import { libc } from "./libc.ts";

/** The file system this process uses, chosen once. */
export const files: FileSystem = choose();

function choose(): FileSystem {
  const c = libc();
  return c === undefined ? nodeFileSystem() : linuxFileSystem(c);
}
