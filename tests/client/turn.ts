/** What the scripted model answers to one request. */
export interface Turn {
  blocks: readonly Block[];
  /** Given, the API answers with this error in place of the blocks. */
  refusal?: { status: number; message: string };
}

export type Block =
  | { type: "text"; text: string }
  | { type: "tool_use"; name: string; input: Record<string, unknown> };

/** A turn that says something and ends the loop. */
export function say(text: string): Turn {
  return { blocks: [{ type: "text", text }] };
}

/** A turn that calls one tool. */
export function call(name: string, input: Record<string, unknown>): Turn {
  return { blocks: [{ type: "tool_use", name, input }] };
}

/** A turn that writes a whole file. */
export function write(path: string, content: string): Turn {
  return call("Write", { file_path: path, content });
}

/** A turn that runs a shell command. */
export function bash(command: string): Turn {
  return call("Bash", { command, description: "For a test" });
}

/** A turn that the API refuses. */
export function refuse(status: number, message: string): Turn {
  return { blocks: [], refusal: { status, message } };
}
