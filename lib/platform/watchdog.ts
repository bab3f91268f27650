import { armLinux } from "./watchdog-linux.ts";
import { armMacos } from "./watchdog-macos.ts";
import { armWindows } from "./watchdog-windows.ts";

/**
 * Ends the process with `exitCode` in `ms`, also while JavaScript is in an endless loop, in which
 * no timer of its own fires. Where the system gives no such timer the host's own limit remains,
 * which blocks only where it honours onFailure.
 */
export function armWatchdog(ms: number, exitCode: 1 | 2): void {
  if (process.platform === "linux") armLinux(ms, exitCode);
  else if (process.platform === "darwin") armMacos(ms, exitCode);
  else if (process.platform === "win32") armWindows(ms, exitCode);
}
