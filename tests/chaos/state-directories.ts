import { cpSync, mkdtempSync } from "node:fs";
import { runHook } from "./run-hook.ts";

/** A state directory of its own below `scratch`: empty, or a copy of what a session has left. */
export function stateDirectory(scratch: string, like?: string): string {
  const directory = mkdtempSync(`${scratch}/state-`);
  if (like !== undefined) cpSync(like, directory, { recursive: true });
  return directory;
}

/** A state directory in which a session has begun and each hook of `hooks` has run once. */
export async function usedDirectory(scratch: string, hooks: readonly string[]): Promise<string> {
  const directory = stateDirectory(scratch);
  for (const hook of hooks) {
    const { exitCode, stderr } = await runHook(hook, { directory });
    if (exitCode !== 0) throw new Error(`${hook} failed: ${stderr}`);
  }
  return directory;
}
