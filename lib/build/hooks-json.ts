import type { EventName } from "../protocol/event-name.ts";
import type { NamedHook } from "../hook/define-hook.ts";

interface Handler {
  readonly type: "command";
  readonly command: string;
  readonly args: readonly string[];
  readonly timeout: number;
  readonly onFailure?: "block";
}

export interface HooksJson {
  readonly description: string;
  readonly hooks: Readonly<Record<string, readonly { matcher?: string; hooks: Handler[] }[]>>;
}

/** Seconds. State is begun and ended by the runner, also where a plugin has no hook for it. */
const LIFECYCLE: Readonly<Partial<Record<EventName, number>>> = { SessionStart: 10, SessionEnd: 5 };

/**
 * What a plugin's hooks.json must say: one handler for each event, so that an edit costs one
 * process per plugin. Its matcher is the union of what the hooks look at; the group's process
 * picks among them. Identical wherever the plugin is installed (exec form: no shell, no quoting).
 */
export function hooksJson(plugin: string, hooks: readonly NamedHook[]): HooksJson {
  const events = new Set(hooks.map(({ hook }) => hook.event));
  for (const event of Object.keys(LIFECYCLE) as EventName[]) events.add(event);
  const groups = [...events].sort().map((event) => [event, [group(plugin, event, hooks)]] as const);
  return {
    description: `Hooks of the ${plugin} plugin, generated from their definitions`,
    hooks: Object.fromEntries(groups),
  };
}

function group(plugin: string, event: EventName, all: readonly NamedHook[]) {
  const hooks = all.map(({ hook }) => hook).filter((hook) => hook.event === event);
  const matcher = union(hooks.map((hook) => hook.tools ?? hook.matches));
  const timeout = Math.max(LIFECYCLE[event] ?? 0, ...hooks.map((hook) => hook.timeout));
  const gate = hooks.some((hook) => hook.onError === "closed");
  const handler: Handler = {
    type: "command",
    command: "${CLAUDE_PLUGIN_ROOT}/bin/tackle",
    args: [plugin, event],
    timeout,
    ...(gate && { onFailure: "block" }),
  };
  // The life cycle needs every start and end, whatever the hooks themselves look at.
  return { ...(matcher && !(event in LIFECYCLE) && { matcher }), hooks: [handler] };
}

/** Undefined, which matches all, as soon as one hook looks at all. */
function union(lists: readonly (readonly string[] | undefined)[]): string | undefined {
  if (lists.length === 0 || lists.some((list) => list === undefined)) return undefined;
  return [...new Set(lists.flatMap((list) => list ?? []))].sort().join("|");
}
