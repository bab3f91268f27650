import type { Journal } from "../journal/open-journal.ts";
import type { Log } from "../log/open-log.ts";
import type { Environment } from "../platform/environment.ts";
import type { EventName } from "../protocol/event-name.ts";
import { checkedInput } from "../protocol/checked-input.ts";
import { pluginRoot } from "../security/plugin-root.ts";
import { projectDirectory } from "../security/project-directory.ts";
import type { Session } from "../session/session.ts";
import { type AnswersOf, answersOf } from "./answer.ts";
import type { InputOf, NamedHook, ToolName } from "./define-hook.ts";

/** All that a hook is given. It needs nothing else from the process. */
export type Context<E extends EventName, T extends ToolName> = AnswersOf<E> & {
  /** The payload; a field is checked when it is read (INPUT_FIELD_INVALID). */
  readonly input: InputOf<E, T>;
  readonly env: Environment;
  readonly log: Log;
  readonly journal: Journal;
  readonly session: Session;
  /**
   * The plugin that the host runs this hook for: its own, or one that it is a part of. The host
   * knows skills by it, as `<installedAs>:<skill>`.
   */
  readonly installedAs: string;
  /** Aborts when the deadline has passed. */
  readonly signal: AbortSignal;
  /** The consumer's project, absolute; CodedError PATH_REFUSED when it cannot be trusted. */
  projectDirectory(): string;
  /** Where the plugin's own files lie; undefined outside an installed plugin. */
  pluginRoot(): string | undefined;
};

/** Where a hook's log, journal and session come from; opened when a hook first asks. */
export interface HookRecords {
  logOf(hook: NamedHook): Log;
  journalOf(hook: NamedHook): Journal;
  sessionOf(hook: NamedHook): Session;
}

/** What the context of one hook is made from. */
export interface ContextSource {
  readonly payload: Record<string, unknown>;
  readonly env: Environment;
  /** The plugin that the host runs. */
  readonly plugin: string;
  /** performance.now ms. */
  readonly deadline: number;
  readonly record: HookRecords;
}

/** The context of one hook for one payload; what a hook never asks for is never opened. */
export function makeContext(named: NamedHook, source: ContextSource): unknown {
  const { payload, env, plugin, deadline, record } = source;
  const { event } = named.hook;
  return {
    ...answersOf(event),
    env,
    installedAs: plugin,
    input: checkedInput(payload, event),
    get log() {
      return once(this, "log", record.logOf(named));
    },
    get journal() {
      return once(this, "journal", record.journalOf(named));
    },
    get session() {
      return once(this, "session", record.sessionOf(named));
    },
    get signal() {
      const left = Math.max(0, deadline - performance.now());
      return once(this, "signal", AbortSignal.timeout(left));
    },
    projectDirectory: () => projectDirectory(env, cwdOf(payload)),
    pluginRoot: () => pluginRoot(env),
  };
}

/** From the first read on the property is a plain value. */
function once<T>(owner: object, name: string, value: T): T {
  Object.defineProperty(owner, name, { value });
  return value;
}

function cwdOf({ cwd }: Record<string, unknown>): string | undefined {
  return typeof cwd === "string" ? cwd : undefined;
}
