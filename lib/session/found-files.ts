import { errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { fileNames } from "./session-files.ts";

/** A file of ours that a directory lists; it may be gone, and may be anything but a file. */
export interface FoundFile {
  readonly directory: string;
  readonly name: string;
  readonly path: string;
  /** The session's key; undefined for what belongs to no session (the registry's files). */
  readonly key: string | undefined;
  /**
   * state; lock: the state's; record: log, journal and metrics, put aside ones too; record-lock:
   * the lock under which those are put aside; corrupt: set aside; temporary: never renamed.
   */
  readonly role: "state" | "lock" | "record" | "record-lock" | "corrupt" | "temporary";
  /** The process that made it; only of temporary files. */
  readonly pid?: number;
}

/** Files of ours in these directories; a directory that is not there has none. */
export function foundFiles(directories: Iterable<string>): FoundFile[] {
  return [...new Set(directories)].flatMap((directory) =>
    namesIn(directory).flatMap((name) => {
      const meaning = meaningOf(name);
      return meaning ? [{ ...meaning, name, directory, path: `${directory}/${name}` }] : [];
    })
  );
}

/** Paths in one role; those in use before those put aside, and the newest of these first. */
export function pathsOf(found: readonly FoundFile[], role: FoundFile["role"]): string[] {
  return found.filter((file) => file.role === role).map(({ path }) => path).toSorted((a, b) =>
    Number(isPutAside(a)) - Number(isPutAside(b)) || (a < b ? 1 : -1)
  );
}

function isPutAside(path: string): boolean {
  return /\.\d+-\d+$/.test(path);
}

function namesIn(directory: string): string[] {
  try {
    return files.list(directory);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

type Meaning = Pick<FoundFile, "key" | "role" | "pid">;

const { state, log, journal, metrics } = fileNames("([A-Za-z0-9_-]{1,64})");
const STATE = form(state, "(\\.lock)?");
const RECORD = form(`(?:${log}|${journal}|${metrics})`, "(?:\\.\\d+-\\d+)?(\\.lock)?");
const CORRUPT = /^claude-sessions?-.*\.corrupt-\d+-\d+$/;
const TEMPORARY = /^\.claude-.*\.(\d{1,10})\.[0-9a-f]{16}\.tmp$/;

function form(name: string, ending: string): RegExp {
  return new RegExp(`^${name.replaceAll(".", "\\.")}${ending}$`);
}

/** What the name says; undefined when it is none of ours. */
function meaningOf(name: string): Meaning | undefined {
  const own = STATE.exec(name);
  if (own) return { key: own[1], role: own[2] ? "lock" : "state" };
  const record = RECORD.exec(name);
  if (record) {
    const [, ofLog, ofJournal, ofMetrics, lock] = record;
    return { key: ofLog ?? ofJournal ?? ofMetrics, role: lock ? "record-lock" : "record" };
  }
  if (CORRUPT.test(name)) return { key: undefined, role: "corrupt" };
  const temporary = TEMPORARY.exec(name);
  return temporary ? { key: undefined, role: "temporary", pid: Number(temporary[1]) } : undefined;
}
