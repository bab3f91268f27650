import { currentText } from "../edit/current-text.ts";
import { editedText } from "../edit/edited-text.ts";
import type { Mention } from "../hook/define-hook.ts";
import type { HookEntry } from "./hook-table.ts";

/**
 * The hooks that have something to look at in the text that an edit leaves. A payload that tells no
 * such text filters nothing: what is wrong with it is for the hooks to say.
 */
export function thatAreMentioned(
  entries: readonly HookEntry[],
  payload: Record<string, unknown>,
): readonly HookEntry[] {
  if (entries.every((entry) => entry.mentions === undefined)) return entries;
  const text = textAfter(payload);
  if (text === undefined) return entries;
  let lower: string | undefined;
  const holds = (mention: Mention) => {
    if (typeof mention !== "string") return text.search(mention) >= 0;
    if (mention !== mention.toLowerCase()) return text.includes(mention);
    return (lower ??= text.toLowerCase()).includes(mention);
  };
  return entries.filter(({ mentions }) => mentions === undefined || mentions().some(holds));
}

function textAfter({ tool_name: tool, tool_input: input }: Record<string, unknown>) {
  if (typeof tool !== "string" || typeof input !== "object" || input === null) return undefined;
  try {
    return editedText(tool, input, currentText)?.after;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
