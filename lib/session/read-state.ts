import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { readTextFile } from "../platform/read-file.ts";
import { LARGEST_STATE } from "./largest-state.ts";
import { parseState } from "./parse-state.ts";
import type { SessionState } from "./session-state.ts";

export type FoundState =
  | { readonly kind: "missing" }
  | {
    readonly kind: "session";
    readonly state: SessionState;
    readonly repairs: readonly string[];
    readonly text: string;
  }
  | { readonly kind: "corrupt"; readonly reason: string };

// What something that stands in place of a regular, readable file of ours says on opening.
const NOT_OURS = new Set(["FILE_NOT_READABLE", "ELOOP", "ENXIO", "EISDIR", "EACCES", "EPERM"]);

/** Fields that every session has from its beginning on, whoever made it. */
const TELLING_FIELDS = ["pid", "started_at", "plugins"];

/**
 * Whether a file was written as a session: what stands at a path that a variable names is replaced
 * and removed only then. Stricter than `readState`, which mends. Throws as that does.
 */
export function holdsSession(path: string): boolean {
  const found = readState(path);
  if (found.kind !== "session") return false;
  return !TELLING_FIELDS.some((field) => found.repairs.includes(field));
}

/**
 * What there is of a session. Throws the file system's error when it can't be told (EIO, EMFILE):
 * then the session must neither be taken for missing nor begun anew.
 */
export function readState(path: string): FoundState {
  const status = files.linkStatus(path);
  if (status === undefined) return { kind: "missing" };
  const user = process.getuid?.();
  if (user !== undefined && status.owner !== user) {
    return { kind: "corrupt", reason: `it belongs to user ${status.owner}` };
  }
  try {
    const text = readTextFile(path, LARGEST_STATE);
    const parsed = parseState(text);
    if (parsed !== undefined) return { kind: "session", ...parsed, text };
    return { kind: "corrupt", reason: "it holds no session" };
  } catch (error) {
    const code = errorCode(error) ?? "";
    if (code === "ENOENT") return { kind: "missing" };
    if (!NOT_OURS.has(code)) throw error;
    return { kind: "corrupt", reason: error instanceof Error ? error.message : code };
  }
}
