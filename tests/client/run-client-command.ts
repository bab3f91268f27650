import type { Client } from "./client.ts";
import { clientEnvironment } from "./client-environment.ts";
import type { Scratch } from "./scratch.ts";
import { twoAtATime } from "./two-at-a-time.ts";

const TIMEOUT_MS = 45_000;

/** What a command printed, both streams together, and how it ended. */
export interface CommandRun {
  exitCode: number;
  output: string;
}

/** Runs a command of the client that asks no model, such as `plugin validate`; killed after 45 s. */
export function runClientCommand(
  client: Client,
  { scratch, args }: { scratch: Scratch; args: readonly string[] },
): Promise<CommandRun> {
  return twoAtATime(async () => {
    const child = Bun.spawn([client.path, ...args], {
      cwd: scratch.project,
      env: clientEnvironment(scratch, "http://127.0.0.1:9"),
      stdin: "ignore",
      stdout: "pipe",
      stderr: "pipe",
      timeout: TIMEOUT_MS,
      killSignal: "SIGKILL",
    });
    const texts = [child.stdout, child.stderr].map((stream) => new Response(stream).text());
    const output = (await Promise.all(texts)).join("");
    return { exitCode: await child.exited, output };
  });
}
