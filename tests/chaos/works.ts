/** Whether a command is there and ends well: faults that need a tool are left out without it. */
export function works(...command: string[]): boolean {
  if (Bun.which(command[0]!) === null) return false;
  return Bun.spawnSync(command, { stdio: ["ignore", "ignore", "ignore"] }).exitCode === 0;
}

/** Faults at system calls are injected by strace. */
export const STRACE = works("strace", "-qq", "-o", "/dev/null", "true");
export const NO_STRACE = "strace is not installed, or may not trace";

/** Root can make devices and files of other users. */
export const ROOT = process.getuid?.() === 0;
