import { editIn } from "../edit/edit.ts";
import { armWatchdog } from "../platform/watchdog.ts";
import { EXIT } from "../protocol/exit-code.ts";
import { parsePayload } from "../protocol/parse-payload.ts";
import { appliesTo } from "./applies.ts";
import { isDisabled } from "./disabled.ts";
import { isOfKind } from "./file-kinds.ts";
import type { HookEntry } from "./hook-table.ts";
import { readStdin } from "./read-stdin.ts";
import { RunFiles } from "./run-files.ts";
import { hasGate, type Run, type Task } from "./task.ts";
import { triggeredEntries } from "./triggered.ts";

/** The host kills a hook at its timeout; this much before, ms, it has answered or failed. */
const MARGIN = 500;
/** Seconds, for a group that has no hook of its own. */
const DEFAULT_TIMEOUT = 10;
/** Their state is begun and ended whatever the hooks have to say. */
const LIFE_CYCLE: readonly unknown[] = ["SessionStart", "SessionEnd"];

/**
 * The life of a hook process: stdin → payload → hooks → one answer → stdout → records → exit. The
 * one place of Tackle where such a process ends. Most end here with nothing to say: what runs
 * hooks, answers and records (`run-group.ts`) is loaded by the others.
 */
export async function runEntries(run: Run): Promise<void> {
  const exit = process.exit.bind(process);
  const entries = enabledEntries(run);
  if (entries.length === 0 && run.entries.length > 0) exit(EXIT.ok);
  const deadline = longestTimeout(entries) * 1000 - MARGIN;
  const files = new RunFiles(process.env);
  const task = { ...run, entries, files, deadline, gate: hasGate(entries) };
  try {
    const payload = parsePayload(await readStdin(deadline));
    files.payload = payload;
    exit(await runFor({ ...task, payload, edit: editIn(payload) }));
  } catch (error) {
    const { failGroup } = await import("./run-group.ts");
    exit(await failGroup({ ...task, payload: {}, edit: undefined }, error));
  }
}

async function runFor(task: Task): Promise<number> {
  const { payload, edit, files, deadline } = task;
  const meant = entriesFor(task);
  if (meant.length > 0) {
    armWatchdog(
      deadline + MARGIN / 2 - performance.now(),
      hasGate(meant) ? EXIT.block : EXIT.nonBlocking,
    );
  }
  const entries = triggeredEntries(meant, edit, (plugin, mark) => files.isShown(plugin, mark));
  const isLifeCycle = LIFE_CYCLE.includes(payload["hook_event_name"]);
  if (entries.length === 0 && !isLifeCycle && files.isBegun()) return EXIT.ok;
  const { runGroup } = await import("./run-group.ts");
  return await runGroup({ ...task, entries });
}

// Loops, here and wherever every process comes by: `filter`, `map` and their like are written in
// JavaScript, and the first call of each in a process costs a hundredth of its start.
function enabledEntries({ plugin, entries }: Run): readonly HookEntry[] {
  if (!process.env["TACKLE_DISABLE"]) return entries;
  return entries.filter(({ name }) => !isDisabled(process.env, plugin, name));
}

/** In seconds. */
function longestTimeout(entries: readonly HookEntry[]): number {
  let longest = 0;
  for (const { timeout } of entries) longest = Math.max(longest, timeout);
  return longest || DEFAULT_TIMEOUT;
}

function entriesFor({ kinds, entries, payload }: Task): readonly HookEntry[] {
  const meant: HookEntry[] = [];
  if (kinds !== undefined && !isOfKind(payload, kinds)) return meant;
  for (const entry of entries) if (appliesTo(entry, payload)) meant.push(entry);
  return meant;
}
