/**
 * The one door to files on the path that every hook takes. Two implementations stand behind it:
 * `file-system-node.ts` everywhere, `file-system-linux.ts` through libc, because loading node:fs
 * costs more than a third of an empty program (docs/performance.md). All calls are synchronous: a hook lives for
 * milliseconds. Errors carry the errno name as `code` ("ENOENT"), as node:fs errors do.
 */
export interface FileSystem {
  /** Opens and returns a descriptor, close-on-exec. See `OpenMode` for what each mode refuses. */
  open(path: string, mode: OpenMode): number;
  close(descriptor: number): void;
  /** Reads at `position` (null: where the descriptor stands). Returns bytes read, 0 at the end. */
  read(descriptor: number, into: Uint8Array, position: number | null): number;
  /** One write(2). May be short: whoever calls compares the count. */
  write(descriptor: number, bytes: Uint8Array): number;
  status(descriptor: number): FileStatus;
  /** Status of the path itself, links not followed; undefined where nothing is there. */
  linkStatus(path: string): FileStatus | undefined;
  rename(from: string, to: string): void;
  /** Removes a file or a link; a path that is already gone is no error. */
  remove(path: string): void;
  /** One directory, mode 0700; EEXIST when anything is there. The parent must exist. */
  makeDirectory(path: string): void;
  /** Names in a directory, unsorted, without "." and "..". */
  list(path: string): string[];
  /** The path with every link resolved; ENOENT when it does not exist. */
  resolveLinks(path: string): string;
}

/**
 * read: existing file. append: made when missing, 0600, every write at the end; readable, so that
 * whoever appends can see whether the last line was finished.
 * exclusive: must not exist, 0600, read and write. lock: made when missing, 0600, read and write.
 * All but `exclusive` add O_NOFOLLOW and O_NONBLOCK: a link is ELOOP and a FIFO never hangs a hook.
 */
export type OpenMode = "read" | "append" | "exclusive" | "lock";

export interface FileStatus {
  kind: "file" | "directory" | "link" | "other";
  device: number;
  inode: number;
  owner: number;
  /** Permission bits alone, 0o7777. */
  permissions: number;
  links: number;
  size: number;
  modifiedMs: number;
}
