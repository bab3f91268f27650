import type { KnownNames } from "../config/known-names.ts";
import type { RuleLevel } from "../config/settings.ts";
import type { Hook, NamedHook } from "../hook/define-hook.ts";
import type { Trigger } from "../rules/trigger.ts";

/** A hook that is not loaded yet: all of its definition but the code. */
export interface HookEntry extends Omit<Hook, "run" | "summary" | "triggers" | "rules"> {
  /** "plugin/hook". */
  readonly name: string;
  /** A call, because a table of regular expressions would cost every hook of the binary. */
  readonly triggers?: () => readonly Trigger[];
  /** Whether it can refuse; a tackle.json of a project does not turn it off then. */
  readonly refuses?: true;
  /** The own levels of its rules ("typescript/any-type"); a call, as few processes ask. */
  readonly rules?: () => Readonly<Record<string, RuleLevel>>;
  load(): Promise<{ readonly hook: Hook }>;
}

/**
 * The hooks that each plugin runs, in the order of a group: its own, or those of its parts under
 * their own names.
 */
export type HookTable = Readonly<Record<string, readonly HookEntry[]>>;

/** One event's hooks of a plugin; undefined when there is no such plugin. */
export function groupEntries(
  table: HookTable,
  plugin: string,
  event: string,
): readonly HookEntry[] | undefined {
  if (!Object.hasOwn(table, plugin)) return undefined;
  const entries: HookEntry[] = [];
  for (const entry of table[plugin]!) if (entry.event === event) entries.push(entry);
  return entries;
}

/** The hook of that name ("plugin/hook"), alone in a list; undefined when there is none. */
export function namedEntries(table: HookTable, name: string): readonly HookEntry[] | undefined {
  const plugin = pluginOf(name);
  if (!Object.hasOwn(table, plugin)) return undefined;
  for (const entry of table[plugin]!) if (entry.name === name) return [entry];
  return undefined;
}

/** Loads them, and only them. Rejects with what a module throws while it loads. */
export async function loadEntries(entries: readonly HookEntry[]): Promise<NamedHook[]> {
  return await Promise.all(entries.map(async ({ name, load }) => {
    const { hook } = await load();
    return { plugin: pluginOf(name), name, hook };
  }));
}

/** The plugins whose hooks a plugin runs: itself alone, unless it is made of parts. */
export function partsOf(table: HookTable, plugin: string): readonly string[] {
  return [...new Set((table[plugin] ?? []).map(({ name }) => pluginOf(name)))];
}

/** "typescript/check-syntax" is of the plugin "typescript". */
export function pluginOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}

/** What a tackle.json can name. */
export function knownNames(table: HookTable): KnownNames {
  const entries = Object.values(table).flat();
  const hooksOf = Object.entries(table).map(([plugin, own]) =>
    [plugin, own.map(({ name }) => name)] as const
  );
  return {
    plugins: new Map(hooksOf),
    refusing: new Set(entries.filter(({ refuses }) => refuses).map(({ name }) => name)),
    rules: new Map(entries.flatMap(({ rules }) => Object.entries(rules?.() ?? {}))),
  };
}
