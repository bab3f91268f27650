import type { EventName } from "./event-name.ts";

/**
 * What a hook's exit code tells the host. With `ok` stdout is read. `nonBlocking`, and any other
 * code, is a failure that is shown and changes nothing, unless the handler says onFailure: "block".
 * With `block` stderr is the reason; stdout must then be empty, or 2.1.197 lets the tool run.
 */
export const EXIT = { ok: 0, nonBlocking: 1, block: 2 } as const;

interface ExitTwo {
  /** Whether it prevents what the event announces. */
  readonly blocks: boolean;
  /** Who is shown stderr. */
  readonly stderr: "model" | "user" | "debug log" | "nobody";
  readonly effect: string;
}

/**
 * What exit 2 does on each event, in 2.1.329 as observed or else as the official documentation
 * says. The two model switches are in neither.
 */
export const EXIT_TWO = {
  PreToolUse: { blocks: true, stderr: "model", effect: "The tool does not run" },
  PostToolUse: { blocks: false, stderr: "model", effect: "The tool has run" },
  PostToolUseFailure: { blocks: false, stderr: "model", effect: "The tool has failed" },
  PostToolBatch: { blocks: true, stderr: "user", effect: "The turn ends before the next request" },
  Notification: { blocks: false, stderr: "nobody", effect: "None" },
  UserPromptSubmit: { blocks: true, stderr: "user", effect: "The prompt is dropped" },
  UserPromptExpansion: { blocks: true, stderr: "user", effect: "The command is not expanded" },
  SessionStart: { blocks: false, stderr: "user", effect: "The session starts" },
  SessionEnd: { blocks: false, stderr: "user", effect: "The session ends" },
  Stop: { blocks: true, stderr: "model", effect: "The turn goes on, eight times at most" },
  StopFailure: { blocks: false, stderr: "nobody", effect: "None" },
  SubagentStart: { blocks: false, stderr: "user", effect: "The subagent starts" },
  SubagentStop: { blocks: true, stderr: "model", effect: "The subagent goes on" },
  PreCompact: { blocks: true, stderr: "user", effect: "The context is not compacted" },
  PostCompact: { blocks: false, stderr: "user", effect: "The context has been compacted" },
  PreModelSwitch: { blocks: false, stderr: "nobody", effect: "Not known; answer deny instead" },
  PostModelSwitch: { blocks: false, stderr: "nobody", effect: "Not known" },
  PermissionRequest: { blocks: false, stderr: "nobody", effect: "None; answer deny instead" },
  PermissionDenied: { blocks: false, stderr: "nobody", effect: "None" },
  Setup: { blocks: false, stderr: "user", effect: "The setup goes on" },
  TeammateIdle: { blocks: true, stderr: "model", effect: "The teammate keeps working" },
  TaskCreated: { blocks: true, stderr: "model", effect: "The task is not created" },
  TaskCompleted: { blocks: true, stderr: "model", effect: "The task stays open" },
  Elicitation: { blocks: true, stderr: "user", effect: "The request is declined" },
  ElicitationResult: { blocks: true, stderr: "user", effect: "The answer becomes a refusal" },
  ConfigChange: { blocks: true, stderr: "user", effect: "The change is not applied, but policy" },
  WorktreeCreate: { blocks: true, stderr: "user", effect: "No worktree, as on any code but 0" },
  WorktreeRemove: { blocks: false, stderr: "debug log", effect: "The worktree is removed" },
  InstructionsLoaded: { blocks: false, stderr: "nobody", effect: "None" },
  CwdChanged: { blocks: false, stderr: "user", effect: "The directory has changed" },
  FileChanged: { blocks: false, stderr: "user", effect: "The file has changed" },
  DirectoryAdded: { blocks: false, stderr: "debug log", effect: "The directory has been added" },
  MessageDisplay: { blocks: false, stderr: "nobody", effect: "The original is shown" },
} as const satisfies Record<EventName, ExitTwo>;
