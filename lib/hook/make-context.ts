import type { Config } from "../config/config.ts";
import type { Edit } from "../edit/edit.ts";
import type { Journal } from "../journal/open-journal.ts";
import type { Log } from "../log/open-log.ts";
import type { Environment } from "../platform/environment.ts";
import { pluginRoot } from "../security/plugin-root.ts";
import { projectDirectory } from "../security/project-directory.ts";
import type { Session } from "../session/session.ts";
import { answersOf } from "./answer.ts";
import type { NamedHook } from "./define-hook.ts";

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
  /** What a tackle.json says; undefined where there is none. */
  readonly config: Config | undefined;
  /** performance.now ms. */
  readonly deadline: number;
  readonly record: HookRecords;
  /** One for all hooks of the process. */
  readonly edit: Edit | undefined;
}

/** The context of one hook for one payload; what a hook never asks for is never opened. */
export function makeContext(named: NamedHook, source: ContextSource): unknown {
  const { payload, env, plugin, config, deadline, record, edit } = source;
  const { event } = named.hook;
  return {
    ...answersOf(event),
    env,
    edit,
    name: named.name,
    config,
    installedAs: plugin,
    get input() {
      const { checkedInput } = require(
        "../protocol/checked-input.ts",
      ) as typeof import("../protocol/checked-input.ts");
      return once(this, "input", checkedInput(payload, event));
    },
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
