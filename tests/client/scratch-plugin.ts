import type { Scratch } from "./scratch.ts";
import { writeScratchFile } from "./scratch.ts";
import { join } from "node:path";

/** The `hooks` object of a plugin's hooks.json. */
export type HookSettings = Record<string, { matcher?: string; hooks: HookHandler[] }[]>;

export interface HookHandler {
  type: "command";
  command: string;
  args?: string[];
  if?: string;
  timeout?: number;
  onFailure?: "block";
}

/** Writes a plugin of that name into the scratch root and returns its directory. */
export function writePlugin(scratch: Scratch, name: string, hooks: HookSettings): string {
  const directory = join(scratch.root, "plugins", name);
  const manifest = { name, version: "1.0.0", description: "For a test", author: { name: "Test" } };
  writeScratchFile(directory, ".claude-plugin/plugin.json", JSON.stringify(manifest));
  writeScratchFile(directory, "hooks/hooks.json", JSON.stringify({ hooks }));
  return directory;
}
