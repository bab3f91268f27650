import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { readTextFile } from "../platform/read-file.ts";

/** A file that is there: what it holds, or why that can't be read. */
export interface FoundFile {
  readonly path: string;
  readonly content: { readonly text: string } | { readonly failure: string };
}

/** Bytes. A hundred times what anybody has written. */
const LARGEST_CONFIG = 65_536;

/** What is at a path; undefined where nothing is. A link is a failure. */
export function findFile(path: string): FoundFile | undefined {
  try {
    // Most have none, and an error to catch costs more than a look.
    if (files.linkStatus(path) === undefined) return undefined;
    return { path, content: { text: readTextFile(path, LARGEST_CONFIG) } };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    return { path, content: { failure: failureText(code, error) } };
  }
}

function failureText(code: string, error: unknown): string {
  if (code === "ELOOP") return "it is a link, and links are not followed";
  if (code !== "FILE_NOT_READABLE") return `the file system answers ${code}`;
  const message = error instanceof Error ? error.message : "";
  return message.slice(message.lastIndexOf(": ") + 2);
}
