import { errorCode } from "./coded-error.ts";
import type { Environment } from "./environment.ts";
import { observeProcess } from "./observe-process.ts";

/** The host's process id: CLAUDE_PID, else the parent of this process. */
export function hostProcess(env: Environment): number {
  const text = env.CLAUDE_PID;
  const pid = text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return isProcessId(pid) ? pid : process.ppid;
}

/**
 * An opaque token, equal only for the same process: a process id alone is soon given to another.
 * Undefined when the process is gone, or when this system has no cheap way to tell.
 * On Linux it counts from boot: a token kept across a reboot could, in theory, meet a process
 * with the same id and start; both would have to agree to 10 ms.
 */
export function startTimeOf(pid: number): string | undefined {
  const seen = isProcessId(pid) ? observeProcess(pid) : "gone";
  return seen === "gone" ? undefined : seen.startTime;
}

/**
 * Whether a process with this id exists and, if given, has this start time. Where the start time
 * cannot be read, an existing process counts as alive: taking a live one for dead would cost its
 * session. A process of another user counts as alive too.
 */
export function isAlive(pid: number, startTime?: string): boolean {
  if (!isProcessId(pid) || !exists(pid)) return false;
  if (startTime === undefined) return true;
  const seen = observeProcess(pid);
  return seen !== "gone" && (seen.startTime === undefined || seen.startTime === startTime);
}

// 0 and negative numbers name process groups to kill(2).
function isProcessId(pid: number): boolean {
  return Number.isInteger(pid) && pid > 0 && pid <= 0x7fff_ffff;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
    if (errorCode(error) === "EPERM") return true;
    throw error;
  }
}
