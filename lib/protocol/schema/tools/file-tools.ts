import { z } from "zod";
import { openObject } from "../open-object.ts";

const path = z.string().describe("Absolute path");

const edit = {
  old_string: z.string().describe("Text to replace"),
  new_string: z.string(),
  replace_all: z.boolean().describe("Every occurrence, not the only one").exactOptional(),
};

export const Write = openObject({ file_path: path, content: z.string() });

export const Edit = openObject({ file_path: path, ...edit });

/** No longer offered by current clients, but known to them; hooks name it in their matchers. */
export const MultiEdit = openObject({
  file_path: path,
  edits: z.array(openObject(edit)).describe("Made in order, each on the result of the one before"),
});

export const NotebookEdit = openObject({
  notebook_path: path,
  cell_id: z.string().describe("Cell to edit, or to insert after").exactOptional(),
  new_source: z.string(),
  cell_type: z.enum(["code", "markdown"]).exactOptional(),
  edit_mode: z.enum(["replace", "insert", "delete"]).describe("replace when absent")
    .exactOptional(),
});

export const Read = openObject({
  file_path: path,
  offset: z.number().describe("First line").exactOptional(),
  limit: z.number().describe("Number of lines").exactOptional(),
  pages: z.string().describe("Pages of a PDF, such as 1-5").exactOptional(),
  allow_large: z.boolean().exactOptional(),
});
