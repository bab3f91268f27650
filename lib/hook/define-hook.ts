import type { EventName } from "../protocol/event-name.ts";
import type { EVENT_TABLE } from "../protocol/event-table.ts";
import type { Rule } from "../rules/rule.ts";
import type { Trigger } from "../rules/trigger.ts";
import type { Mention } from "../source/mentions.ts";
import type { Answer } from "./answer.ts";
import type { Context, ToolEvent, ToolName } from "./context.ts";

/** Events on which exit 2 prevents the action, so that a gate there can fail closed. */
export type GateEvent = {
  [E in EventName]: (typeof EVENT_TABLE)[E]["gate"] extends true ? E : never;
}[EventName];

/** Events on which the host tells edits of one kind of file from those of another. */
export type EditEvent = "PreToolUse" | "PostToolUse";

export type Result = Answer | readonly Answer[] | undefined | void;

/**
 * One decision for one event.
 * `onError`: what a crash, a timeout or bad input means. "open": the host goes on, the failure is
 * journalled. "closed": a gate, the action is blocked with the reason.
 * `timeout`: seconds, the host's limit for the process; the hook's deadline is half a second before.
 */
export interface HookDefinition<E extends EventName, T extends ToolName> {
  readonly event: E;
  readonly summary: string;
  readonly onError: E extends GateEvent ? "open" | "closed" : "open";
  readonly timeout?: number;
  /** Tool events: the tools it looks at; absent means all. */
  readonly tools?: E extends ToolEvent ? readonly T[] : never;
  /**
   * Edits: the kinds of file that it looks at, each `*.<extension>` or a whole file name, in any
   * letter case. For other files the host does not even start a process. Absent means all.
   */
  readonly files?: E extends EditEvent ? readonly string[] : never;
  /**
   * Edits: the hook is loaded and run only when the text that the edit leaves holds one of these.
   * A string without capitals is found in any letter case, others as they are.
   */
  readonly mentions?: E extends "PreToolUse" ? readonly Mention[] : never;
  /** Other events that have a matcher (source, trigger, reason, type): the values it looks at. */
  readonly matches?: E extends ToolEvent ? never : readonly string[];
  run(context: Context<E, T>): Result | Promise<Result>;
}

/** A definition of which only the event is still known; what tables and the runner hold. */
export interface Hook {
  readonly event: EventName;
  readonly summary: string;
  readonly onError: "open" | "closed";
  readonly timeout: number;
  readonly tools?: readonly string[];
  readonly files?: readonly string[];
  /** One must be given, or the hook has nothing to say of an edit and is not loaded. */
  readonly triggers?: readonly Trigger[];
  readonly matches?: readonly string[];
  /** Of a `ruleHook`. */
  readonly rules?: readonly Rule[];
  run(context: unknown): Result | Promise<Result>;
}

/** A hook under the name it is called by, "plugin/hook". */
export interface NamedHook {
  readonly plugin: string;
  readonly name: string;
  readonly hook: Hook;
}

/** Seconds. Long for what a hook does, short for somebody who waits for an edit. */
const DEFAULT_TIMEOUT = 10;

/** Checks nothing at run time: the types, and the build, hold a definition to what the host honours. */
export function defineHook<const E extends EventName, const T extends ToolName = ToolName>(
  definition: HookDefinition<E, T>,
): Hook {
  const { mentions, ...rest } = definition;
  return {
    timeout: DEFAULT_TIMEOUT,
    ...rest,
    ...(mentions && { triggers: [{ mentions }] }),
  } as unknown as Hook;
}
