import { readBytes } from "./read-file.ts";

/**
 * The bytes of a file of this size, in memory only where they are looked at; read on Windows. For a
 * path whose status was looked at and that nobody else can change: links are followed.
 * Throws the file system's error.
 */
export function mapFile(path: string, size: number): Uint8Array {
  return process.platform === "win32" ? readBytes(path, size) : Bun.mmap(path);
}
