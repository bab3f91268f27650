import type { EventName } from "../protocol/event-name.ts";
import type { Hook, NamedHook } from "../hook/define-hook.ts";
import { filePatterns } from "./file-patterns.ts";

interface Handler {
  readonly type: "command";
  readonly command: string;
  readonly args: readonly string[];
  /** A permission rule: the process is not started for a call that it does not match. */
  readonly if?: string;
  readonly timeout: number;
  readonly onFailure?: "block";
}

export interface HooksJson {
  readonly description: string;
  readonly hooks: Readonly<Record<string, readonly HandlerGroup[]>>;
}

interface HandlerGroup {
  readonly matcher?: string;
  readonly hooks: readonly Handler[];
}

/**
 * Seconds. The runner changes and ends the session's state also where a plugin has no hook for it.
 * It begins by itself with the first hook that runs.
 */
const LIFECYCLE: Readonly<Partial<Record<EventName, number>>> = { SessionStart: 10, SessionEnd: 5 };

/**
 * What a plugin's hooks.json must say: for each event handlers of which the host starts one at most,
 * so that an edit costs one process per plugin, and none where no hook looks at the file. The
 * group's process picks among its hooks. Identical wherever the plugin is installed (exec form: no
 * shell, no quoting).
 */
export function hooksJson(plugin: string, hooks: readonly NamedHook[]): HooksJson {
  const events = new Set(hooks.map(({ hook }) => hook.event));
  for (const event of Object.keys(LIFECYCLE) as EventName[]) events.add(event);
  const groups = [...events].sort().map((event) => {
    const own = hooks.map(({ hook }) => hook).filter((hook) => hook.event === event);
    return [event, handlerGroups(handlerOf(plugin, event, own), event, own)] as const;
  });
  return {
    description: `Hooks of the ${plugin} plugin, generated from their definitions`,
    hooks: Object.fromEntries(groups),
  };
}

function handlerOf(plugin: string, event: EventName, hooks: readonly Hook[]): Handler {
  const gate = hooks.some((hook) => hook.onError === "closed");
  return {
    type: "command",
    command: "${CLAUDE_PLUGIN_ROOT}/bin/tackle",
    args: [plugin, event],
    timeout: Math.max(LIFECYCLE[event] ?? 0, ...hooks.map((hook) => hook.timeout)),
    ...(gate && { onFailure: "block" }),
  };
}

function handlerGroups(handler: Handler, event: EventName, hooks: readonly Hook[]): HandlerGroup[] {
  if (event === "SessionStart") return [startGroup(handler, hooks)];
  const matched = union(hooks.map((hook) => hook.tools ?? hook.matches));
  if (matched === undefined) return [{ hooks: [handler] }];
  const filesOf = new Map(matched.map((tool) => [tool, filesLookedAt(tool, hooks)]));
  const whole = matched.filter((tool) => filesOf.get(tool) === undefined);
  return [
    ...(whole.length > 0 ? [{ matcher: whole.join("|"), hooks: [handler] }] : []),
    ...matched.flatMap((tool) => {
      const files = filesOf.get(tool);
      return files ? [{ matcher: tool, hooks: handlersByFile(handler, tool, files) }] : [];
    }),
  ];
}

/** What the model has forgotten, the session forgets too, whatever the hooks themselves look at. */
function startGroup(handler: Handler, hooks: readonly Hook[]): HandlerGroup {
  const sources = union([["clear", "compact"], ...hooks.map((hook) => hook.matches)]);
  return { ...(sources && { matcher: sources.join("|") }), hooks: [handler] };
}

/** Undefined for all, as soon as one hook on the tool looks at all. */
function filesLookedAt(tool: string, hooks: readonly Hook[]): readonly string[] | undefined {
  // Clients that still have this tool are older than rules on handlers.
  if (tool === "MultiEdit") return undefined;
  return union(hooks.filter((hook) => hook.tools?.includes(tool)).map((hook) => hook.files));
}

/**
 * `//**` `/` is below any directory. A rule also matches what lies in a directory of such a name
 * (`next.js/a.tsx` has two matches), so each process is told the files that it is meant for.
 */
function handlersByFile(handler: Handler, tool: string, files: readonly string[]): Handler[] {
  return filePatterns(files).map(({ glob, kinds }) => ({
    ...handler,
    args: [...handler.args, kinds.join(",")],
    if: `${tool}(//**/${glob})`,
  }));
}

/** Undefined, which is all, as soon as one looks at all. */
function union(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  if (lists.length === 0 || lists.some((list) => list === undefined)) return undefined;
  return [...new Set(lists.flatMap((list) => list ?? []))].sort();
}
