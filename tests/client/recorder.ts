import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Scratch, writeScratchFile } from "./scratch.ts";
import { type HookSettings, writePlugin } from "./scratch-plugin.ts";

export type Payload = Record<string, unknown>;

/** A plugin with a hook on each event that keeps the payload it gets and answers nothing. */
export function recorderPlugin(scratch: Scratch, events: readonly string[]): string {
  return writePlugin(scratch, "recorder", recorderHooks(scratch, events));
}

/** The same in the user's settings. */
export function recordFromSettings(scratch: Scratch, events: readonly string[]): void {
  const settings = { hooks: recorderHooks(scratch, events) };
  writeScratchFile(scratch.home, ".claude/settings.json", JSON.stringify(settings));
}

/** What was recorded in this scratch, in no order. */
export function recordedPayloads(scratch: Scratch): Payload[] {
  const directory = recordDirectory(scratch);
  return readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(directory, name), "utf8")) as Payload);
}

/** Whether the event was recorded in this scratch. */
export function wasRecorded(scratch: Scratch, event: string): boolean {
  return recordedPayloads(scratch).some((payload) => payload["hook_event_name"] === event);
}

/** The file that a recorder on FileChanged watches, in the scratch project. */
export const WATCHED_FILE = "data.csv";

function recorderHooks(scratch: Scratch, events: readonly string[]): HookSettings {
  mkdirSync(recordDirectory(scratch), { recursive: true });
  return Object.fromEntries(events.map((event) => {
    const hooks = [{ type: "command" as const, command: recordCommand(scratch, event) }];
    return [event, [event === "FileChanged" ? { matcher: WATCHED_FILE, hooks } : { hooks }]];
  }));
}

function recordDirectory(scratch: Scratch): string {
  return join(scratch.root, "records");
}

// Renamed when whole: a recorder that the client kills on its way out leaves no half record.
function recordCommand(scratch: Scratch, event: string): string {
  const record = `f="${recordDirectory(scratch)}/${event}-$$"; cat >"$f" && mv "$f" "$f.json"`;
  if (event !== "WorktreeCreate") return record;
  // The client takes the last line as the path of the worktree that the hook has made.
  return `${record} && mkdir -p "${scratch.root}/worktree" && echo "${scratch.root}/worktree"`;
}
