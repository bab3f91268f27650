import { systemLibrary } from "../platform/bun-ffi.ts";

const REMOTE_DRIVE = 4;

/** A share by its name, or a drive that is one. False for drives where FFI is not to be had. */
export function isOnWindowsNetwork(path: string): boolean {
  if (/^[\\/]{2}/.test(path)) return true;
  const drive = /^[A-Za-z]:/.exec(path)?.[0];
  return drive !== undefined && driveType(`${drive}\\`) === REMOTE_DRIVE;
}

function driveType(root: string): number | undefined {
  const kernel = systemLibrary("kernel32.dll", {
    GetDriveTypeW: { args: ["ptr"], returns: "u32" },
  });
  return kernel?.GetDriveTypeW(new Uint8Array(Buffer.from(`${root}\0`, "utf16le")));
}
