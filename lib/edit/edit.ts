import { isRecord } from "../platform/is-record.ts";
import type { CodeText } from "../source/code-text.ts";
import { extensionOf, type Language, languageOf } from "../source/language.ts";
import { changedLines, type LineRange } from "./changed-lines.ts";
import { currentText } from "./current-text.ts";
import type { NotebookCell } from "./notebook-cell.ts";
import { replaceText } from "./replace-text.ts";
import { type Fields, replacementsOf, textField } from "./tool-fields.ts";

/** The tools that change one file. */
export const EDIT_TOOLS = ["Write", "Edit", "MultiEdit", "NotebookEdit"] as const;

export type EditTool = (typeof EDIT_TOOLS)[number];

/** The text of a file; undefined when there is none or it is not to be had. */
export type ReadCurrent = (path: string) => string | undefined;

interface Texts {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly whole: boolean;
}

/**
 * What an edit tool does to one file. Nothing is read before it is asked for, the file once at
 * most, so that all hooks of a process judge the same text. Before the tool runs, `after` is what
 * it will leave; after it, what the file holds, which a formatter or the user may have changed.
 * Each getter throws CodedError INPUT_FIELD_INVALID when a field that the tool requires is missing.
 */
export class Edit {
  readonly tool: EditTool;
  /** Whether the tool has run already. */
  readonly isDone: boolean;
  readonly #input: Fields;
  readonly #response: unknown;
  readonly #readCurrent: ReadCurrent;
  #current: { readonly text: string | undefined } | undefined;
  #texts: Texts | undefined;
  #cell: NotebookCell | undefined;
  #code: CodeText | undefined;
  #codeBefore: CodeText | undefined;

  constructor(tool: EditTool, payload: Fields, readCurrent: ReadCurrent) {
    this.tool = tool;
    this.isDone = payload["hook_event_name"] === "PostToolUse";
    this.#input = payload["tool_input"] as Fields;
    this.#response = payload["tool_response"];
    this.#readCurrent = readCurrent;
  }

  /** The file, as the tool was given it. */
  get path(): string {
    return textField(this.#input, this.tool === "NotebookEdit" ? "notebook_path" : "file_path");
  }

  /**
   * The extension of what is written, lower case, no dot: that of the file; in a notebook, of its
   * language, as far as Tackle reads it ("ts", "js", else "ipynb").
   */
  get extension(): string {
    const own = extensionOf(this.path);
    return this.tool === "NotebookEdit"
      ? NOTEBOOK_LANGUAGES[this.#notebookCell().language] ?? own
      : own;
  }

  get language(): Language | undefined {
    return languageOf(`x.${this.extension}`);
  }

  /** undefined: there is no file yet, or it can't be read. */
  get before(): string | undefined {
    return this.#read().before;
  }

  /**
   * undefined: no text is left to look at, since a cell is deleted, or the tool will refuse the edit
   * because its old text is not there.
   */
  get after(): string | undefined {
    // What a Write leaves needs no look at the disk.
    return this.tool === "Write" && !this.isDone
      ? textField(this.#input, "content")
      : this.#read().after;
  }

  /** False: the file can't be read, and both texts are only the pieces that the edit exchanges. */
  get whole(): boolean {
    return this.#read().whole;
  }

  /** The lines of `after` that differ from `before`; all of them where there was no file. */
  get changed(): LineRange {
    const { before = "", after = "" } = this.#read();
    return changedLines(before, after);
  }

  /** `after`, with comments and strings told from code; undefined where that language is not read. */
  get code(): CodeText | undefined {
    return this.#code ??= this.#codeText(this.after);
  }

  get codeBefore(): CodeText | undefined {
    return this.#codeBefore ??= this.#codeText(this.before);
  }

  #codeText(text: string | undefined): CodeText | undefined {
    const { language } = this;
    if (text === undefined || language === undefined) return undefined;
    const { codeText } = require(
      "../source/code-text.ts",
    ) as typeof import("../source/code-text.ts");
    return codeText(text, language);
  }

  #read(): Texts {
    return this.#texts ??= this.isDone ? this.#afterTool() : this.#beforeTool();
  }

  #beforeTool(): Texts {
    const { tool } = this;
    if (tool === "Write") {
      const after = textField(this.#input, "content");
      return { before: this.#fileText(), after, whole: true };
    }
    if (tool === "NotebookEdit") return this.#cellTexts();
    const replacements = replacementsOf(tool, this.#input);
    const before = this.#fileText();
    if (before !== undefined || replacements[0]?.from === "") {
      return { before, after: replaceText(before ?? "", replacements), whole: true };
    }
    return {
      before: replacements.map(({ from }) => from).join("\n"),
      after: replacements.map(({ to }) => to).join("\n"),
      whole: false,
    };
  }

  #cellTexts(): Texts {
    const { source } = this.#notebookCell();
    const deletes = this.#input["edit_mode"] === "delete";
    return {
      before: source,
      after: deletes ? undefined : textField(this.#input, "new_source"),
      whole: this.#fileText() !== undefined,
    };
  }

  /** From the file itself. The text before is the one that the tool reports, else the edit undone. */
  #afterTool(): Texts {
    if (this.tool === "NotebookEdit") return this.#cellTexts();
    const after = this.#fileText();
    return {
      before: after === undefined ? undefined : this.#textBefore(after),
      after,
      whole: true,
    };
  }

  #textBefore(after: string): string | undefined {
    const response = this.#response;
    if (typeof response === "object" && response !== null && "originalFile" in response) {
      return typeof response.originalFile === "string" ? response.originalFile : undefined;
    }
    if (this.tool === "Write") return undefined;
    // Where a new text stands in several places, the first counts.
    const undo = replacementsOf(this.tool, this.#input).toReversed()
      .map(({ from, to, all }) => ({ from: to, to: from, all }));
    return undo.some(({ from }) => from === "") ? undefined : replaceText(after, undo);
  }

  #notebookCell(): NotebookCell {
    const { notebookCell } = require("./notebook-cell.ts") as typeof import("./notebook-cell.ts");
    return this.#cell ??= notebookCell(this.#fileText(), this.#input);
  }

  #fileText(): string | undefined {
    return (this.#current ??= { text: this.#readCurrent(this.path) }).text;
  }
}

const NOTEBOOK_LANGUAGES: Readonly<Record<string, string>> = {
  typescript: "ts",
  javascript: "js",
};

/** The edit that a payload is about; undefined for another tool, and for an event without one. */
export function editIn(payload: Fields, readCurrent: ReadCurrent = currentText): Edit | undefined {
  const name = payload["tool_name"];
  if (!isEditTool(name) || !isRecord(payload["tool_input"])) return undefined;
  return new Edit(name, payload, readCurrent);
}

function isEditTool(name: unknown): name is EditTool {
  return (EDIT_TOOLS as readonly unknown[]).includes(name);
}
