import type { Edit } from "../edit/edit.ts";
import { CodedError } from "../platform/coded-error.ts";
import { isTriggered } from "../rules/trigger.ts";
import { type HookEntry, pluginOf } from "./hook-table.ts";

/** Whether a plugin has shown a mark in this session. */
export type IsShown = (plugin: string, mark: string) => boolean;

/**
 * The hooks that have something to say of an edit, as far as their triggers tell. An edit of which
 * nothing can be told rules out no hook: what is wrong with it is for the hooks to say.
 */
export function triggeredEntries(
  entries: readonly HookEntry[],
  edit: Edit | undefined,
  isShown: IsShown,
): readonly HookEntry[] {
  if (edit === undefined) return entries;
  try {
    const triggered: HookEntry[] = [];
    for (const entry of entries) if (isMet(entry, edit, isShown)) triggered.push(entry);
    return triggered;
  } catch (error) {
    if (error instanceof CodedError) return entries;
    throw error;
  }
}

function isMet({ name, triggers }: HookEntry, edit: Edit, isShown: IsShown): boolean {
  if (triggers === undefined) return true;
  const plugin = pluginOf(name);
  return isTriggered(triggers(), edit, (mark) => isShown(plugin, mark));
}
