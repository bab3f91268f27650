const NO_ERROR = 0;
// The same numbers on Linux and macOS.
const EINTR = 4;
const EIO = 5;
/** A reason that can never be told must not hang a hook; it ends as an EIO. */
const MOST_ATTEMPTS = 1000;

/**
 * What a system call returns, or, where it failed, its errno as a negative number. It is made again
 * after a signal interrupted it, and where errno is 0: a failed call sets it, so the runtime has
 * cleared it before it could be read.
 */
export function systemCall(attempt: () => number, errno: () => number): number {
  for (let unknown = 0; unknown < MOST_ATTEMPTS;) {
    const result = attempt();
    if (result >= 0) return result;
    const number = errno();
    if (number === NO_ERROR) unknown++;
    else if (number !== EINTR) return -number;
  }
  return -EIO;
}
