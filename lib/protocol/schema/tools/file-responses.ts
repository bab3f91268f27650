import { z } from "zod";
import { openObject } from "../open-object.ts";

const change = {
  structuredPatch: z.array(openObject({
    oldStart: z.number(),
    oldLines: z.number(),
    newStart: z.number(),
    newLines: z.number(),
    lines: z.array(z.string()),
  })).describe("Hunks of the diff"),
  originalFile: z.string().nullable().describe("The text before; null for a new file"),
  gitDiff: openObject({
    filename: z.string(),
    status: z.enum(["modified", "added"]),
    additions: z.number(),
    deletions: z.number(),
    changes: z.number(),
    patch: z.string(),
    repository: z.string().nullable().exactOptional(),
  }).exactOptional(),
  staged: z.boolean().exactOptional(),
};

export const Write = openObject({
  type: z.enum(["create", "update"]),
  filePath: z.string(),
  content: z.string(),
  userModified: z.boolean().describe("True when the user changed it in the prompt").exactOptional(),
  ...change,
});

export const Edit = openObject({
  filePath: z.string(),
  oldString: z.string(),
  newString: z.string(),
  replaceAll: z.boolean(),
  userModified: z.boolean().describe("True when the user changed it in the prompt"),
  ...change,
});

export const NotebookEdit = openObject({
  new_source: z.string(),
  old_source: z.string().exactOptional(),
  cell_id: z.string().exactOptional(),
  cell_type: z.enum(["code", "markdown"]),
  language: z.string(),
  edit_mode: z.string(),
  error: z.string().exactOptional(),
  notebook_path: z.string(),
  original_file: z.string(),
  updated_file: z.string(),
});
