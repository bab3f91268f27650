import { CodedError } from "../platform/coded-error.ts";
import type { Replacement } from "./replace-text.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** A field that the tool requires. Throws CodedError INPUT_FIELD_INVALID when it is no string. */
export function textField(input: Fields, name: string): string {
  const value = input[name];
  if (typeof value !== "string") throw fieldError(name, "a string", value);
  return value;
}

/** What an Edit, or a MultiEdit, exchanges. Throws as `textField`. */
export function replacementsOf(tool: string, input: Fields): Replacement[] {
  if (tool === "Edit") return [replacement(input)];
  const edits = input["edits"];
  if (!Array.isArray(edits)) throw fieldError("edits", "an array", edits);
  return edits.map((edit: unknown) => {
    if (typeof edit !== "object" || edit === null) throw fieldError("edits", "objects", edit);
    return replacement(edit as Fields);
  });
}

function replacement(input: Fields): Replacement {
  return {
    from: textField(input, "old_string"),
    to: textField(input, "new_string"),
    all: input["replace_all"] === true,
  };
}

function fieldError(name: string, expected: string, found: unknown): CodedError {
  const kind = found === null ? "null" : typeof found;
  return new CodedError(
    "INPUT_FIELD_INVALID",
    `Cannot tell what the edit makes: "tool_input.${name}" is ${kind}, ${expected} is required`,
    { context: { field: `tool_input.${name}`, expected, found: kind } },
  );
}
