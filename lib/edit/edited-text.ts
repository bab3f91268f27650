import { CodedError } from "../platform/coded-error.ts";

/** What a file holds before an edit and what it will hold after it. */
export interface EditedText {
  readonly path: string;
  /** undefined: there is no file yet, or it cannot be read. */
  readonly before: string | undefined;
  readonly after: string;
  /** False: the file cannot be read, and both texts are only the pieces that the edit exchanges. */
  readonly whole: boolean;
}

/** The text of a file; undefined when there is none or it is not to be had. */
export type ReadCurrent = (path: string) => string | undefined;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The text that Write, Edit, MultiEdit or NotebookEdit will leave, or undefined for another tool, a
 * deletion, and an edit that the tool itself will refuse because its old text is not there.
 * Replacing is literal, the first occurrence or all; edits of a MultiEdit follow one another.
 * Throws CodedError INPUT_FIELD_INVALID when a field that the tool requires is no string.
 */
export function editedText(
  toolName: string,
  toolInput: object,
  readCurrent: ReadCurrent,
): EditedText | undefined {
  const input = toolInput as Fields;
  switch (toolName) {
    case "Write":
      return written(input, readCurrent);
    case "Edit":
      return edited(textField(input, "file_path"), [replacement(input)], readCurrent);
    case "MultiEdit":
      return edited(textField(input, "file_path"), replacements(input), readCurrent);
    case "NotebookEdit":
      return cellWritten(input);
    default:
      return undefined;
  }
}

/** One exchange of text. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly all: boolean;
}

function written(input: Fields, readCurrent: ReadCurrent): EditedText {
  const path = textField(input, "file_path");
  return { path, before: readCurrent(path), after: textField(input, "content"), whole: true };
}

function cellWritten(input: Fields): EditedText | undefined {
  if (input["edit_mode"] === "delete") return undefined;
  const path = textField(input, "notebook_path");
  return { path, before: undefined, after: textField(input, "new_source"), whole: false };
}

function edited(
  path: string,
  edits: readonly Replacement[],
  readCurrent: ReadCurrent,
): EditedText | undefined {
  const before = readCurrent(path);
  if (before === undefined && edits[0]?.from !== "") return pieces(path, edits);
  let after: string | undefined = before ?? "";
  for (const edit of edits) {
    after = replaced(after, edit);
    if (after === undefined) return undefined;
  }
  return { path, before, after, whole: true };
}

function pieces(path: string, edits: readonly Replacement[]): EditedText {
  return {
    path,
    before: edits.map(({ from }) => from).join("\n"),
    after: edits.map(({ to }) => to).join("\n"),
    whole: false,
  };
}

/** Undefined when the old text is not there. The client makes a file of an edit of nothing. */
function replaced(text: string, { from, to, all }: Replacement): string | undefined {
  if (from === "") return text === "" ? to : undefined;
  const found = matchingForm(text, from);
  if (found === undefined) return undefined;
  // A function: a replacement text would have its `$&` and `$1` filled in.
  return all
    ? found.text.replaceAll(found.from, () => to)
    : found.text.replace(found.from, () => to);
}

/**
 * The client also finds old text whose line breaks or typographic quotes differ from the file's:
 * what it would edit must not escape a gate for that.
 */
function matchingForm(text: string, from: string): { text: string; from: string } | undefined {
  if (text.includes(from)) return { text, from };
  const unix = text.replaceAll("\r\n", "\n");
  if (unix.includes(from)) return { text: unix, from };
  const at = plainQuotes(unix).indexOf(plainQuotes(from));
  return at < 0 ? undefined : { text: unix, from: unix.slice(at, at + from.length) };
}

function plainQuotes(text: string): string {
  return text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
}

function replacements(input: Fields): Replacement[] {
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

function textField(input: Fields, name: string): string {
  const value = input[name];
  if (typeof value !== "string") throw fieldError(name, "a string", value);
  return value;
}

function fieldError(name: string, expected: string, found: unknown): CodedError {
  const kind = found === null ? "null" : typeof found;
  return new CodedError(
    "INPUT_FIELD_INVALID",
    `Cannot tell what the edit makes: "tool_input.${name}" is ${kind}, ${expected} is required`,
    { context: { field: `tool_input.${name}`, expected, found: kind } },
  );
}
