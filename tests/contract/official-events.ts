import type {
  AsyncHookJSONOutput,
  HookEvent,
  HookInput,
  SyncHookJSONOutput,
} from "@anthropic-ai/claude-agent-sdk";

/** The official inputs by event. */
export type OfficialInputs = { [Input in HookInput as Input["hook_event_name"]]: Input };

/** The official synchronous output of each event: the universal fields and that event's own. */
export type OfficialOutputs = {
  [Event in HookEvent]: Omit<SyncHookJSONOutput, "hookSpecificOutput"> & Specific<Event>;
};

/** The official asynchronous output, the same for each event. */
export type OfficialAsyncOutputs = { [Event in HookEvent]: AsyncHookJSONOutput };

type AnySpecific = Required<SyncHookJSONOutput>["hookSpecificOutput"];

type Specific<Event> = Event extends AnySpecific["hookEventName"]
  ? { hookSpecificOutput?: Extract<AnySpecific, { hookEventName: Event }> }
  : Record<never, never>;
