import { detectPlatform } from "./platform.ts";
import { armLinux } from "./watchdog-linux.ts";
import { armMacos } from "./watchdog-macos.ts";
import { armWindows } from "./watchdog-windows.ts";

const ARM = { linux: armLinux, macos: armMacos, windows: armWindows, unknown: undefined };

/**
 * Ends the process with `exitCode` in `ms`, also while JavaScript is in an endless loop, in which
 * no timer of its own fires. Where the system gives no such timer the host's own limit remains,
 * which blocks only where it honours onFailure.
 */
export function armWatchdog(ms: number, exitCode: 1 | 2): void {
  const arm = ARM[detectPlatform()];
  arm?.(ms, exitCode);
}
