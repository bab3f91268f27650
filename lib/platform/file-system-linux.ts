import { errorCode } from "./coded-error.ts";
import type { FileStatus, FileSystem, OpenMode } from "./file-system.ts";
import { nodeFileSystem } from "./file-system-node.ts";
import { errno, type Libc } from "./libc.ts";
import { systemCall } from "./system-call.ts";
import { systemError } from "./system-error.ts";

// Linux numbers; O_NOFOLLOW is the one of these that differs between x64 and arm64.
const READ_WRITE = 0o2;
const CREATE = 0o100;
const EXCLUSIVE = 0o200;
const APPEND = 0o2000;
const NON_BLOCKING = 0o4000;
const CLOSE_ON_EXEC = 0o2000000;
const NO_FOLLOW = process.arch === "arm64" ? 0o100000 : 0o400000;
const CAREFUL = NON_BLOCKING | NO_FOLLOW | CLOSE_ON_EXEC;

const FLAGS: Record<OpenMode, number> = {
  read: CAREFUL,
  append: READ_WRITE | APPEND | CREATE | CAREFUL,
  exclusive: READ_WRITE | CREATE | EXCLUSIVE | CLOSE_ON_EXEC,
  lock: READ_WRITE | CREATE | CAREFUL,
};

const CURRENT_DIRECTORY = -100;
const EMPTY_PATH = 0x1000;
const LINK_ITSELF = 0x100;
const BASIC_FIELDS = 0x7ff;
const PATH_MAX = 4096;

/** The door through libc. Calls that a signal interrupted are made again. */
export function linuxFileSystem(c: Libc): FileSystem {
  return {
    open: (path, mode) => again(c, "open", path, () => c.open(bytes(path), FLAGS[mode], 0o600)),
    close: (descriptor) => void c.close(descriptor),
    read: (descriptor, into, position) => {
      if (into.length === 0) return 0;
      return again(
        c,
        "read",
        undefined,
        () =>
          position === null
            ? c.read(descriptor, into, into.length)
            : c.pread(descriptor, into, into.length, position),
      );
    },
    write: (descriptor, from) =>
      from.length === 0
        ? 0
        : again(c, "write", undefined, () => c.write(descriptor, from, from.length)),
    status(descriptor) {
      const buffer = new Uint8Array(256);
      again(
        c,
        "statx",
        undefined,
        () => c.statx(descriptor, bytes(""), EMPTY_PATH, BASIC_FIELDS, buffer),
      );
      return fromStatx(buffer);
    },
    linkStatus: (path) => linkStatus(c, path),
    rename: (from, to) => void again(c, "rename", from, () => c.rename(bytes(from), bytes(to))),
    remove(path) {
      absent(() => again(c, "unlink", path, () => c.unlink(bytes(path))), ["ENOENT"]);
    },
    makeDirectory: (path) => void again(c, "mkdir", path, () => c.mkdir(bytes(path), 0o700)),
    // Rare on the path of a hook, so the cost of node:fs is paid only there.
    list: (path) => nodeFileSystem().list(path),
    resolveLinks(path) {
      const buffer = new Uint8Array(PATH_MAX + 1);
      again(c, "realpath", path, () => c.realpath(bytes(path), buffer) === null ? -1 : 0);
      return new TextDecoder().decode(buffer.subarray(0, buffer.indexOf(0)));
    },
  };
}

function linkStatus(c: Libc, path: string): FileStatus | undefined {
  const buffer = new Uint8Array(256);
  return absent(() => {
    again(
      c,
      "statx",
      path,
      () => c.statx(CURRENT_DIRECTORY, bytes(path), LINK_ITSELF, BASIC_FIELDS, buffer),
    );
    return fromStatx(buffer);
  }, ["ENOENT", "ENOTDIR"]);
}

function absent<T>(attempt: () => T, codes: readonly string[]): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (!codes.includes(errorCode(error) ?? "")) throw error;
    return undefined;
  }
}

function again(c: Libc, call: string, path: string | undefined, attempt: () => number): number {
  const result = systemCall(attempt, () => errno(c));
  if (result < 0) throw systemError(-result, call, path);
  return result;
}

function bytes(path: string): Uint8Array {
  if (path.includes("\0")) throw systemError(22, "path", path.replaceAll("\0", "\\0"));
  return new TextEncoder().encode(`${path}\0`);
}

/** Offsets of `struct statx`, which are the same on every architecture (statx(2)). */
function fromStatx(buffer: Uint8Array): FileStatus {
  const view = new DataView(buffer.buffer);
  const mode = view.getUint16(28, true);
  return {
    kind: kindOf(mode),
    device: view.getUint32(136, true) * 2 ** 20 + view.getUint32(140, true),
    inode: Number(view.getBigUint64(32, true)),
    owner: view.getUint32(20, true),
    permissions: mode & 0o7777,
    links: view.getUint32(16, true),
    size: Number(view.getBigUint64(40, true)),
    modifiedMs: Number(view.getBigInt64(112, true)) * 1000 + view.getUint32(120, true) / 1e6,
  };
}

function kindOf(mode: number): FileStatus["kind"] {
  const type = mode & 0o170000;
  if (type === 0o100000) return "file";
  if (type === 0o040000) return "directory";
  return type === 0o120000 ? "link" : "other";
}
