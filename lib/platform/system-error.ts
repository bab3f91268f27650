const NAMES: Readonly<Record<number, string>> = {
  1: "EPERM",
  2: "ENOENT",
  3: "ESRCH",
  4: "EINTR",
  5: "EIO",
  6: "ENXIO",
  9: "EBADF",
  11: "EAGAIN",
  12: "ENOMEM",
  13: "EACCES",
  16: "EBUSY",
  17: "EEXIST",
  18: "EXDEV",
  20: "ENOTDIR",
  21: "EISDIR",
  22: "EINVAL",
  23: "ENFILE",
  24: "EMFILE",
  26: "ETXTBSY",
  27: "EFBIG",
  28: "ENOSPC",
  30: "EROFS",
  32: "EPIPE",
  36: "ENAMETOOLONG",
  39: "ENOTEMPTY",
  40: "ELOOP",
  122: "EDQUOT",
};

/** An error in the form of node:fs: `code` is the errno name, the message names call and path. */
export function systemError(number: number, call: string, path?: string): Error {
  const code = NAMES[number] ?? `E${number}`;
  const where = path === undefined ? "" : ` '${path}'`;
  return Object.assign(new Error(`${code}: ${call}${where}`), {
    code,
    errno: -number,
    syscall: call,
    ...(path === undefined ? {} : { path }),
  });
}
