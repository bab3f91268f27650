import type { KnownNames } from "../config/known-names.ts";
import type { Edit } from "../edit/edit.ts";
import type { HookEntry } from "./hook-table.ts";
import type { RunFiles } from "./run-files.ts";

export interface Run {
  /** The plugin that the host runs: the hooks' own, or one that they are parts of. */
  readonly plugin: string;
  /** The plugins whose hooks it runs; absent where one hook is called by its name. */
  readonly parts?: () => readonly string[];
  /** What the process was called as, for messages: "typescript PreToolUse". */
  readonly label: string;
  readonly entries: readonly HookEntry[];
  /** The kinds of file that this process is for, where the host may start several for one edit. */
  readonly kinds?: readonly string[] | undefined;
  /** What a tackle.json can name; absent where one hook is the whole program. */
  readonly knownNames?: () => KnownNames;
}

/** A run whose payload is read, or could not be. */
export interface Task extends Run {
  readonly payload: Record<string, unknown>;
  readonly edit: Edit | undefined;
  readonly files: RunFiles;
  /** performance.now ms. */
  readonly deadline: number;
  /** Whether a failure before any hook has run must block. */
  readonly gate: boolean;
}

/** Whether one of the hooks must block when it can't decide. */
export function hasGate(entries: readonly HookEntry[]): boolean {
  for (const { onError } of entries) if (onError === "closed") return true;
  return false;
}
