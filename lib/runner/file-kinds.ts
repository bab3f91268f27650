/**
 * Whether the file that an edit tool names is of one of these kinds: `*.<extension>` or a whole
 * name, in any letter case. True when the payload names no file: what is wrong with it is for the
 * hook to say.
 */
export function isOfKind(payload: Record<string, unknown>, kinds: readonly string[]): boolean {
  const path = editedPath(payload["tool_input"]);
  if (path === undefined) return true;
  const name = lastPart(path).toLowerCase();
  for (const kind of kinds) if (isNamedAs(name, kind.toLowerCase())) return true;
  return false;
}

function isNamedAs(name: string, kind: string): boolean {
  return kind.startsWith("*.") ? name.endsWith(kind.slice(1)) : name === kind;
}

function editedPath(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const { file_path: file, notebook_path: notebook } = input as Record<string, unknown>;
  const path = file ?? notebook;
  return typeof path === "string" ? path : undefined;
}

// The tools resolve a path before they write: "a.ts/" and "a.ts/b/.." are both a.ts.
function lastPart(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.at(-1) ?? "";
}
