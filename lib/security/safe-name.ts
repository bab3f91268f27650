import { foldsCase as systemFoldsCase } from "../platform/platform.ts";

/**
 * An id as a part of a file name: 1 to 64 of [A-Za-z0-9_-]. An id that is so already stays as it
 * is; any other gets a suffix of 128 bits of SHA-256, so that two ids never share a name. Where
 * file names ignore case, upper-case letters count as unsafe. Throws TypeError for an empty id.
 */
export function safeName(id: string, foldsCase: boolean = systemFoldsCase()): string {
  if (id === "") throw new TypeError('Cannot make a file name of "": a character is required');
  if (id.length <= 64 && isPlain(id, foldsCase) && !looksSuffixed(id)) return id;
  const start = id.slice(0, 31).replaceAll(/[^A-Za-z0-9_-]/g, "_");
  return `${foldsCase ? start.toLowerCase() : start}-${digest(id)}`;
}

// A loop: the first regular expression of a process costs 0.1 ms, and every hook comes by here.
function isPlain(id: string, foldsCase: boolean): boolean {
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    const digit = code >= 0x30 && code <= 0x39;
    const lower = code >= 0x61 && code <= 0x7a;
    const upper = code >= 0x41 && code <= 0x5a && !foldsCase;
    if (!digit && !lower && !upper && code !== 0x2d && code !== 0x5f) return false;
  }
  return true;
}

/** Whether the id could itself be what another id is turned into. */
function looksSuffixed(id: string): boolean {
  return id.length >= 33 && id.at(-33) === "-" && /-[0-9a-f]{32}$/.test(id);
}

// As JSON, because UTF-8 would turn every lone surrogate into the same replacement character.
function digest(id: string): string {
  return new Bun.CryptoHasher("sha256").update(JSON.stringify(id)).digest("hex").slice(0, 32);
}
