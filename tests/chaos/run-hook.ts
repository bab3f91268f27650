import { chaosBinary } from "./chaos-binary.ts";

/** What became of one hook process. */
export interface Ran {
  /** 128 and the signal's number after a signal. */
  readonly exitCode: number;
  readonly stdout: string;
  /** Without the acknowledgements. */
  readonly stderr: string;
  /** How often the hook said that what it did is published. */
  readonly acknowledged: number;
}

export interface RunOptions {
  /** Where state, log and journal go; also HOME and TMPDIR. */
  readonly directory: string;
  /** The tool's input: what the hook shall do. */
  readonly input?: Record<string, unknown>;
  readonly payload?: Record<string, unknown>;
  /** Instead of a payload. */
  readonly stdin?: string | Uint8Array | ReadableStream | "ignore" | Blob;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** A command that is given the hook's command: strace, prlimit, unshare. */
  readonly through?: readonly string[];
  readonly binary?: string;
}

/** A hook that runs longer hangs, ms. */
const HANG_MS = 90_000;

/** Runs one hook of the chaos binary (its group, where `hook` is an event) in a real process. */
export async function runHook(hook: string, options: RunOptions): Promise<Ran> {
  const child = await startHook(hook, options);
  const [exitCode, stdout, stderr] = await Promise.all([
    child.exited,
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ]);
  const lines = stderr.split("\n");
  const acknowledged = lines.map((line) => /^\++/.exec(line)?.[0].length ?? 0);
  return {
    exitCode,
    stdout,
    stderr: lines.map((line) => line.replace(/^\++/, "")).join("\n"),
    acknowledged: acknowledged.reduce((sum, count) => sum + count, 0),
  };
}

/** As `runHook`, for whoever wants to do something to the process. */
export async function startHook(hook: string, options: RunOptions) {
  const { directory, through = [], stdin, cwd = directory } = options;
  const binary = options.binary ?? await chaosBinary();
  return Bun.spawn([...through, binary, ...hook.split(" ")], {
    cwd,
    env: { ...hookEnvironment(directory), ...options.env },
    stdin: stdin === undefined || typeof stdin === "string"
      ? stdin === "ignore" ? "ignore" : new Blob([stdin ?? payloadText(options)])
      : stdin,
    stdout: "pipe",
    stderr: "pipe",
    timeout: HANG_MS,
    killSignal: "SIGKILL",
  });
}

/** What the host would set, and nothing that was set where the tests run. */
export function hookEnvironment(directory: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    HOME: directory,
    TMPDIR: directory,
    TACKLE_STATE_DIR: directory,
    CLAUDE_PID: String(process.pid),
    CLAUDE_PROJECT_DIR: directory,
  };
}

/** The payload that asks for a hook of the fixtures, as text. */
export function payloadText({ input = {}, payload = {} }: Partial<RunOptions>): string {
  return JSON.stringify({
    session_id: "chaos",
    transcript_path: "/nowhere/chaos.jsonl",
    cwd: "/nowhere",
    hook_event_name: "PreToolUse",
    tool_name: "mcp__chaos__run",
    tool_input: input,
    tool_use_id: "toolu_1",
    ...payload,
  });
}
