import { errorCode } from "../platform/coded-error.ts";
import { detectPlatform } from "../platform/platform.ts";
import { isOnMacosNetwork } from "./network-file-system-macos.ts";
import { isOnWindowsNetwork } from "./network-file-system-windows.ts";

/**
 * Whether an existing directory lies on a file system that other machines may share: there a lock
 * may hold for one machine only, block for ever, or not be had, and appends mix. What cannot be
 * told is taken for local. Loads node:fs or a library, so not for the path of every hook.
 */
export function isOnNetwork(path: string): boolean {
  switch (detectPlatform()) {
    case "linux":
      return isOnLinuxNetwork(path);
    case "macos":
      return isOnMacosNetwork(path);
    case "windows":
      return isOnWindowsNetwork(path);
    default:
      return false;
  }
}

function isOnLinuxNetwork(path: string): boolean {
  try {
    return isNetworkType(process.getBuiltinModule("node:fs").statfsSync(path).type);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/** Whether a number of statfs(2), `f_type`, means a file system that machines share. */
export function isNetworkType(type: number): boolean {
  return NETWORK_TYPES.has(type >>> 0);
}

// linux/magic.h and statfs(2). FUSE is sshfs as well as harmless things, and doesn't say which.
const NETWORK_TYPES: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2 and 3
  0xff534d42, // CIFS
  0x01021997, // 9P: a host's files in a virtual machine, WSL's Windows drives
  0x65735546, // FUSE
  0x00c36400, // Ceph
  0x5346414f, // OpenAFS
  0x6b414653, // kAFS
  0x73757245, // Coda
  0x564c, // NCP
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
  0x7461636f, // OCFS2
  0x01161970, // GFS2
  0x19830326, // BeeGFS
  0x786f4256, // VirtualBox shared folders
  0xbacbacbc, // VMware shared folders
]);
