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
    return entries.filter(({ name, triggers }) => {
      if (triggers === undefined) return true;
      const plugin = pluginOf(name);
      return isTriggered(triggers(), edit, (mark) => isShown(plugin, mark));
    });
  } catch (error) {
    if (error instanceof CodedError) return entries;
    throw error;
  }
}
