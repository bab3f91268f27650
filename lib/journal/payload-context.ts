/**
 * What an entry tells of the event that the hook answered: `session_id`, `event`, `tool`, `file`.
 * Takes any payload, a broken one too, and no more of the tool's input than the file it names.
 */
export function payloadContext(payload: Readonly<Record<string, unknown>>): Record<string, string> {
  const input = payload.tool_input;
  const toolInput: Record<string, unknown> = typeof input === "object" ? { ...input } : {};
  return texts({
    session_id: payload.session_id,
    event: payload.hook_event_name,
    tool: payload.tool_name,
    file: toolInput.file_path ?? toolInput.notebook_path,
  });
}

function texts(fields: Record<string, unknown>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string" && value !== "") found[name] = value;
  }
  return found;
}
