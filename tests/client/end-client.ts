import type { Subprocess } from "bun";

const GRACE_MS = 2_000;

/** Asks a client to end, which ends the commands and hooks it has started, and then sees to it. */
export async function endClient(child: Subprocess): Promise<void> {
  child.kill("SIGTERM");
  await Promise.race([child.exited, Bun.sleep(GRACE_MS)]);
  child.kill("SIGKILL");
  await child.exited;
}
