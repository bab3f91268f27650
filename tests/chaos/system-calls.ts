import { readFileSync } from "node:fs";
import { runHook, type RunOptions } from "./run-hook.ts";

/** One system call of a hook's main thread, as strace's `when` counts it. */
export interface SystemCall {
  readonly name: string;
  readonly when: number;
}

/** The first call of Tackle's own: is the payload there? Before it the runtime starts. */
const FIRST = "poll([{fd=0,";
const TRACE = "trace.strace";

/** Every system call that a hook makes from its first line on, in order. */
export async function systemCallsOf(hook: string, options: RunOptions): Promise<SystemCall[]> {
  const trace = `${options.directory}/../${TRACE}`;
  await runHook(hook, { ...options, through: ["strace", "-f", "-qq", "-o", trace] });
  const lines = readFileSync(trace, "utf8").split("\n");
  const main = lines[0]?.split(" ")[0];
  const seen = new Map<string, number>();
  const calls: SystemCall[] = [];
  let own = false;
  for (const line of lines) {
    const [, thread, name = ""] = /^(\d+) +([a-z0-9_]+)\(/.exec(line) ?? [];
    if (thread !== main) continue;
    const when = (seen.get(name) ?? 0) + 1;
    seen.set(name, when);
    own ||= line.includes(FIRST);
    if (own) calls.push({ name, when });
  }
  if (!own) throw new Error(`Cannot find "${FIRST}" in the trace of ${hook}`);
  return calls;
}

/** The command that runs another and does something to it at that call. */
export function injecting({ name, when }: SystemCall, what: string, log = "/dev/null"): string[] {
  const inject = `inject=${name}:${what}:when=${when}`;
  return ["strace", "-f", "-qq", "-o", log, "-e", `trace=${name}`, "-e", inject];
}
