import { errorCode } from "./coded-error.ts";
import type { FileStatus, FileSystem, OpenMode } from "./file-system.ts";

type Stats = import("node:fs").Stats;

let made: FileSystem | undefined;

/** The door through node:fs, for every platform. node:fs is loaded by the first call only. */
export function nodeFileSystem(): FileSystem {
  return made ??= make();
}

function make(): FileSystem {
  const fs = process.getBuiltinModule("node:fs");
  const flags = openFlags(fs.constants);
  return {
    open: (path, mode) => fs.openSync(path, flags[mode], 0o600),
    close: (descriptor) => fs.closeSync(descriptor),
    read: (descriptor, into, position) => fs.readSync(descriptor, into, 0, into.length, position),
    write: (descriptor, bytes) => fs.writeSync(descriptor, bytes, 0, bytes.length),
    status: (descriptor) => fromStats(fs.fstatSync(descriptor)),
    linkStatus(path) {
      const stats = fs.lstatSync(path, { throwIfNoEntry: false });
      return stats && fromStats(stats);
    },
    rename: (from, to) => fs.renameSync(from, to),
    remove(path) {
      try {
        fs.unlinkSync(path);
      } catch (error) {
        if (errorCode(error) !== "ENOENT") throw error;
      }
    },
    makeDirectory: (path) => fs.mkdirSync(path, 0o700),
    list: (path) => fs.readdirSync(path),
    resolveLinks: (path) => fs.realpathSync(path),
  };
}

function openFlags(constants: typeof import("node:fs").constants): Record<OpenMode, number> {
  // Windows has neither flag; 0 leaves the others as they are.
  const careful = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  return {
    read: constants.O_RDONLY | careful,
    append: constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | careful,
    exclusive: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
    lock: constants.O_RDWR | constants.O_CREAT | careful,
  };
}

function fromStats(stats: Stats): FileStatus {
  return {
    kind: kindOf(stats),
    device: stats.dev,
    inode: stats.ino,
    owner: stats.uid,
    permissions: stats.mode & 0o7777,
    links: stats.nlink,
    size: stats.size,
    modifiedMs: stats.mtimeMs,
  };
}

function kindOf(stats: Stats): FileStatus["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "directory";
  return stats.isSymbolicLink() ? "link" : "other";
}
