import { type EditedText, editedText, type ReadCurrent } from "./edited-text.ts";

/** An edit that a tool has made, as its payload has it. */
export interface WrittenCall {
  readonly tool_name: string;
  readonly tool_input: object;
  readonly tool_response?: unknown;
}

/**
 * What a file holds after Write, Edit or MultiEdit, read from the file itself: the user or a
 * formatter may have changed what the tool was given. The text before is the one that the tool
 * reports, else the edit undone; undefined for a new file. Nothing when the file cannot be read.
 */
export function writtenText(call: WrittenCall, readCurrent: ReadCurrent): EditedText | undefined {
  const path = (call.tool_input as { readonly file_path?: unknown }).file_path;
  if (typeof path !== "string") return undefined;
  const after = readCurrent(path);
  if (after === undefined) return undefined;
  return { path, before: textBefore(call, after), after, whole: true };
}

function textBefore(call: WrittenCall, after: string): string | undefined {
  const response = call.tool_response;
  if (typeof response === "object" && response !== null && "originalFile" in response) {
    return typeof response.originalFile === "string" ? response.originalFile : undefined;
  }
  return call.tool_name === "Edit" ? undone(call.tool_input, after) : undefined;
}

/** The edit the other way round: where its new text stands in several places, the first counts. */
function undone(toolInput: object, after: string): string | undefined {
  const edit = toolInput as { readonly old_string?: unknown; readonly new_string?: unknown };
  const back = { ...edit, old_string: edit.new_string, new_string: edit.old_string };
  if (back.old_string === "") return undefined;
  return editedText("Edit", back, () => after)?.after;
}
