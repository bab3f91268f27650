import { errorCode } from "./coded-error.ts";
import { detectPlatform } from "./platform.ts";
import { readStart } from "./read-file.ts";

/** What can be seen of a process; `startTime` is undefined where it exists but cannot be told. */
export type ObservedProcess = { startTime: string | undefined } | "gone";

/** Looks a process up. On macOS this starts `ps`: never on the path that every hook takes. */
export function observeProcess(pid: number): ObservedProcess {
  switch (detectPlatform()) {
    case "linux":
      return observeOnLinux(pid);
    case "macos":
      return observeWithPs(pid);
    default:
      return { startTime: undefined };
  }
}

function observeOnLinux(pid: number): ObservedProcess {
  let text: string;
  try {
    text = readStart(`/proc/${pid}/stat`, 4096);
  } catch (error) {
    // Gone, or /proc is absent or hides other users' processes: whoever asks knows if it exists.
    if (errorCode(error) === undefined) throw error;
    return { startTime: undefined };
  }
  return parseStat(text);
}

/** proc(5): "pid (name) state ...", field 22 the start in clock ticks since boot. */
export function parseStat(text: string): ObservedProcess {
  // The name may hold anything, ")" and line breaks included.
  const [state, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  // A zombie runs no more; some parents never collect theirs.
  if (state === "Z" || state === "X") return "gone";
  return { startTime: rest[18] };
}

function observeWithPs(pid: number): ObservedProcess {
  const run = Bun.spawnSync(["/bin/ps", "-o", "stat=,lstart=", "-p", String(pid)], {
    env: { LC_ALL: "C", TZ: "UTC" },
    stdin: "ignore",
    stderr: "ignore",
  });
  const [, state, start] = /^(\S+)\s+(.+)$/.exec(run.stdout.toString().trim()) ?? [];
  if (state === undefined || start === undefined || state.startsWith("Z")) return "gone";
  return { startTime: start.trim() };
}
