import { type Edit, editIn } from "../../lib/edit/edit.ts";

/** The edit that leaves `after` in a file that held `before`; undefined before: a new file. */
export function editOf(path: string, before: string | undefined, after: string): Edit {
  const tool_input = { file_path: path, content: after };
  return editIn(payload("Write", tool_input), () => before)!;
}

/** The same of a piece of a file that can't be read. */
export function pieceOf(path: string, old_string: string, new_string: string): Edit {
  return editIn(payload("Edit", { file_path: path, old_string, new_string }), () => undefined)!;
}

function payload(tool_name: string, tool_input: Record<string, unknown>) {
  return { hook_event_name: "PreToolUse", tool_name, tool_input };
}
