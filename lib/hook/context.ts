import type { Config } from "../config/config.ts";
import type { Edit, EditTool } from "../edit/edit.ts";
import type { Journal } from "../journal/open-journal.ts";
import type { Log } from "../log/open-log.ts";
import type { Environment } from "../platform/environment.ts";
import type { EventName } from "../protocol/event-name.ts";
import type { EventInputs } from "../protocol/schema/events.ts";
import type { ToolInputs } from "../protocol/schema/tools.ts";
import type { Session } from "../session/session.ts";
import type { AnswersOf } from "./answer.ts";

/** Events whose payload names a tool. */
export type ToolEvent = {
  [E in EventName]: "tool_name" extends keyof EventInputs[E] ? E : never;
}[EventName];

/** A built-in tool, or an MCP tool by its full name. */
export type ToolName = keyof ToolInputs | `mcp__${string}`;

/** The payload of an event; naming tools narrows `tool_input` along `tool_name`. */
export type InputOf<E extends EventName, T extends ToolName> = E extends ToolEvent
  ? T extends unknown ? Omit<EventInputs[E], "tool_name" | "tool_input"> & {
      tool_name: T;
      tool_input: T extends keyof ToolInputs ? ToolInputs[T] : Record<string, unknown>;
    }
  : never
  : EventInputs[E];

/** All that a hook is given. It needs nothing else from the process. */
export type Context<E extends EventName, T extends ToolName> = AnswersOf<E> & {
  /** The payload; a field is checked when it is read (INPUT_FIELD_INVALID). */
  readonly input: InputOf<E, T>;
  /** What an edit tool does; undefined where the payload is about no edit. */
  readonly edit: [T] extends [EditTool] ? Edit : Edit | undefined;
  readonly env: Environment;
  readonly log: Log;
  readonly journal: Journal;
  readonly session: Session;
  /**
   * The plugin that the host runs this hook for: its own, or one that it is a part of. The host
   * knows skills by it, as `<installedAs>:<skill>`.
   */
  readonly installedAs: string;
  /** The hook's own name, "plugin/hook". */
  readonly name: string;
  /** What the tackle.json of the user and of the project say; undefined where there is none. */
  readonly config: Config | undefined;
  /** Aborts when the deadline has passed. */
  readonly signal: AbortSignal;
  /** The consumer's project, absolute; CodedError PATH_REFUSED when it cannot be trusted. */
  projectDirectory(): string;
  /** Where the plugin's own files lie; undefined outside an installed plugin. */
  pluginRoot(): string | undefined;
};
