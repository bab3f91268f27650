/** A file of ours in the state or log directory. */
export interface NamedFile {
  readonly name: string;
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

const KEY = "([A-Za-z0-9_-]{1,64})";
const STATE = new RegExp(`^claude-session-${KEY}\\.json$`);
const LOCK = new RegExp(`^claude-session-${KEY}\\.json\\.lock$`);
const RECORD = new RegExp(
  `^claude-(?:session-${KEY}\\.log|(?:errors|metrics)-${KEY}\\.jsonl)(?:\\.\\d+-\\d+)?(\\.lock)?$`,
);
const CORRUPT = /^claude-sessions?-.*\.corrupt-\d+-\d+$/;
const TEMPORARY = /^\.claude-.*\.(\d{1,10})\.[0-9a-f]{16}\.tmp$/;

/** What the name says; undefined when it is none of ours. */
export function parseFileName(name: string): NamedFile | undefined {
  const state = STATE.exec(name);
  if (state) return { name, key: state[1], role: "state" };
  const lock = LOCK.exec(name);
  if (lock) return { name, key: lock[1], role: "lock" };
  const record = RECORD.exec(name);
  if (record) {
    return { name, key: record[1] ?? record[2], role: record[3] ? "record-lock" : "record" };
  }
  if (CORRUPT.test(name)) return { name, key: undefined, role: "corrupt" };
  const temporary = TEMPORARY.exec(name);
  if (temporary) return { name, key: undefined, role: "temporary", pid: Number(temporary[1]) };
  return undefined;
}
