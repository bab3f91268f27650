import { isRecord } from "../platform/is-record.ts";
import type { Fields } from "./tool-fields.ts";

/** The part of a notebook's file (nbformat 4) that an edit of a cell is about. */
export interface NotebookCell {
  /** The cell's text; undefined when the edit makes a new one, or names none that is there. */
  readonly source: string | undefined;
  /** What the notebook says its code is written in, lower case; "" when it doesn't. */
  readonly language: string;
}

/** Reads a notebook's text; a text that is no notebook has no such cell and no language. */
export function notebookCell(notebook: string | undefined, input: Fields): NotebookCell {
  const { cells, metadata } = record(parsed(notebook));
  const named = Array.isArray(cells)
    ? cells.map(record).find((cell) => cell["id"] === input["cell_id"])
    : undefined;
  return {
    source: input["edit_mode"] === "insert" ? undefined : textOf(named?.["source"]),
    language: languageIn(record(metadata)),
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** A cell's text is a string, or the lines of one. */
function textOf(source: unknown): string | undefined {
  if (typeof source === "string") return source;
  return Array.isArray(source) ? source.join("") : undefined;
}

function languageIn(metadata: Fields): string {
  const name = record(metadata["language_info"])["name"] ??
    record(metadata["kernelspec"])["language"];
  return typeof name === "string" ? name.toLowerCase() : "";
}

function record(value: unknown): Fields {
  return isRecord(value) ? value : {};
}
