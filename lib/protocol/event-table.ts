import type { EventInputs } from "./schema/events.ts";

/** What the host does on one event. */
interface EventRow<Field> {
  /** Answers that it honours, by their names in lib/hook/answer.ts; others do not compile. */
  readonly answers: readonly string[];
  /** Whether exit 2 prevents what the event announces, so that a hook there can fail closed. */
  readonly gate: boolean;
  /** The field of the payload that a matcher in hooks.json is compared with. */
  readonly matcher: Field | null;
  /** The oldest of the supported clients that knows the event. */
  readonly since: "2.1.197" | "2.1.329";
}

/**
 * Every event of client 2.1.329, in the order of its own list: what it does, as observed or else as
 * the official documentation says.
 *
 * A new event is four places, and the type checker or a test asks for each that is left out:
 * 1. its schemas, `schema/events/<event>.ts`;
 * 2. its name in the list of them, `schema/events.ts`;
 * 3. its row here;
 * 4. its fields in `field-kinds.ts`, which `bun lib/protocol/schema/generate-field-kinds.ts` writes.
 * Tests then ask for a recorded payload in tests/fixtures/hook-inputs, and for its row in
 * docs/HOOK-DEVELOPMENT.md.
 */
export const EVENT_TABLE = {
  PreToolUse: {
    answers: ["allow", "deny", "ask", "defer", "advise", "report", "update", "notify", "stop"],
    gate: true,
    matcher: "tool_name",
    since: "2.1.197",
  },
  PostToolUse: {
    answers: ["block", "advise", "report", "notify", "stop", "respond"],
    gate: false,
    matcher: "tool_name",
    since: "2.1.197",
  },
  PostToolUseFailure: {
    answers: ["block", "advise", "notify"],
    gate: false,
    matcher: "tool_name",
    since: "2.1.197",
  },
  PostToolBatch: {
    answers: ["block", "advise", "notify", "stop"],
    gate: true,
    matcher: null,
    since: "2.1.197",
  },
  Notification: {
    answers: ["advise", "notify"],
    gate: false,
    matcher: "notification_type",
    since: "2.1.197",
  },
  UserPromptSubmit: {
    answers: ["block", "advise", "notify", "respond"],
    gate: true,
    matcher: null,
    since: "2.1.197",
  },
  UserPromptExpansion: {
    answers: ["block", "advise", "notify", "respond"],
    gate: true,
    matcher: "command_name",
    since: "2.1.197",
  },
  SessionStart: {
    answers: ["advise", "notify", "respond"],
    gate: false,
    matcher: "source",
    since: "2.1.197",
  },
  SessionEnd: {
    answers: [],
    gate: false,
    matcher: "reason",
    since: "2.1.197",
  },
  Stop: {
    answers: ["block", "advise", "notify", "stop"],
    gate: true,
    matcher: null,
    since: "2.1.197",
  },
  StopFailure: {
    answers: [],
    gate: false,
    matcher: "error",
    since: "2.1.197",
  },
  SubagentStart: {
    answers: ["advise", "notify"],
    gate: false,
    matcher: "agent_type",
    since: "2.1.197",
  },
  SubagentStop: {
    answers: ["block", "advise", "notify", "stop"],
    gate: true,
    matcher: "agent_type",
    since: "2.1.197",
  },
  PreCompact: {
    answers: ["block", "notify"],
    gate: true,
    matcher: "trigger",
    since: "2.1.197",
  },
  PostCompact: {
    answers: [],
    gate: false,
    matcher: "trigger",
    since: "2.1.197",
  },
  // Of the two model switches neither the matcher nor what exit 2 does is known.
  PreModelSwitch: {
    answers: ["allow", "deny", "ask", "notify"],
    gate: false,
    matcher: null,
    since: "2.1.329",
  },
  PostModelSwitch: {
    answers: ["advise", "notify"],
    gate: false,
    matcher: null,
    since: "2.1.329",
  },
  // Only a decision counts, no exit code.
  PermissionRequest: {
    answers: ["allow", "deny", "update", "notify", "respond"],
    gate: false,
    matcher: "tool_name",
    since: "2.1.197",
  },
  PermissionDenied: {
    answers: ["notify", "respond"],
    gate: false,
    matcher: "tool_name",
    since: "2.1.197",
  },
  Setup: {
    answers: ["notify"],
    gate: false,
    matcher: "trigger",
    since: "2.1.197",
  },
  TeammateIdle: {
    answers: ["notify", "stop"],
    gate: true,
    matcher: null,
    since: "2.1.197",
  },
  TaskCreated: {
    answers: ["block", "notify"],
    gate: true,
    matcher: null,
    since: "2.1.197",
  },
  TaskCompleted: {
    answers: ["notify", "stop"],
    gate: true,
    matcher: null,
    since: "2.1.197",
  },
  Elicitation: {
    answers: ["respond"],
    gate: true,
    matcher: "mcp_server_name",
    since: "2.1.197",
  },
  ElicitationResult: {
    answers: ["respond"],
    gate: true,
    matcher: "mcp_server_name",
    since: "2.1.197",
  },
  ConfigChange: {
    answers: ["block", "notify"],
    gate: true,
    matcher: "source",
    since: "2.1.197",
  },
  WorktreeCreate: {
    answers: ["worktree"],
    gate: true,
    matcher: null,
    since: "2.1.197",
  },
  WorktreeRemove: {
    answers: [],
    gate: false,
    matcher: null,
    since: "2.1.197",
  },
  InstructionsLoaded: {
    answers: [],
    gate: false,
    matcher: "load_reason",
    since: "2.1.197",
  },
  CwdChanged: {
    answers: ["notify", "respond"],
    gate: false,
    matcher: null,
    since: "2.1.197",
  },
  // Its matcher is the list of file names that the host watches.
  FileChanged: {
    answers: ["notify", "respond"],
    gate: false,
    matcher: null,
    since: "2.1.197",
  },
  DirectoryAdded: {
    answers: ["notify"],
    gate: false,
    matcher: "source",
    since: "2.1.329",
  },
  MessageDisplay: {
    answers: ["respond"],
    gate: false,
    matcher: null,
    since: "2.1.197",
  },
} as const satisfies { [Event in keyof EventInputs]: EventRow<keyof EventInputs[Event]> };
