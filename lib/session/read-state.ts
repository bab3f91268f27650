import { isRecord } from "../platform/is-record.ts";
import { formatTimestamp, parseTimestamp } from "../platform/time.ts";
import { isNestedDeeper } from "../protocol/is-nested-deeper.ts";
import { readOwnFile } from "./own-file.ts";
import { type JsonRecord, ownValue, setOwnValue } from "./records.ts";
import { DEEPEST_NESTING, LARGEST_STATE } from "./state-limits.ts";
import { type HostProcess, newPluginState, type SessionState } from "./session-state.ts";

export type FoundState =
  | { readonly kind: "missing" }
  | {
    readonly kind: "session";
    readonly state: SessionState;
    readonly repairs: readonly string[];
    readonly text: string;
  }
  | { readonly kind: "corrupt"; readonly reason: string };

/**
 * What there is of a session. Throws the file system's error when it can't be told (EIO, EMFILE):
 * then the session must neither be taken for missing nor begun again.
 */
export function readState(path: string): FoundState {
  const found = readOwnFile(path, LARGEST_STATE);
  if (found.kind === "missing") return found;
  if (found.kind === "foreign") return { kind: "corrupt", reason: found.reason };
  const { text } = found;
  const parsed = parseState(text);
  return parsed
    ? { kind: "session", ...parsed, text }
    : { kind: "corrupt", reason: "it holds no session" };
}

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

export interface ParsedState {
  readonly state: SessionState;
  /** The fields that had to be mended, "plugins.typescript.custom_data". */
  readonly repairs: readonly string[];
}

/**
 * A session from the text of its file. What has a `session_id` is a session; fields of the wrong
 * type are mended one by one, so that whoever reads them needs no checks. Undefined for all else.
 */
export function parseState(text: string): ParsedState | undefined {
  const value = isNestedDeeper(text, DEEPEST_NESTING) ? undefined : parseJson(text);
  if (!isRecord(value)) return undefined;
  const origin = parseSessionId(ownValue(value, "session_id"));
  if (origin === undefined) return undefined;
  const repairs: string[] = [];
  const mend = (field: string, fine: boolean, replacement: unknown) => {
    if (fine) return;
    repairs.push(field);
    if (replacement === undefined) delete value[field];
    else value[field] = replacement;
  };
  mend("pid", isProcessId(value.pid), origin.pid);
  mend("started_at", isTimestamp(value.started_at), formatTimestamp(origin.seconds * 1000));
  mend("claude_session_id", isOptionalString(value.claude_session_id), undefined);
  mend("context_began_at", isOptionalString(value.context_began_at), undefined);
  mend("metadata", isRecord(value.metadata), {});
  mendHosts(value, repairs);
  mendPlugins(value, repairs);
  return { state: value as SessionState, repairs };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever the text is, it is no JSON, and that is all there is to know.
    return undefined;
  }
}

// Without regular expressions, here and below: the first use of each costs more than all the rest.
function parseSessionId(id: unknown): { pid: number; seconds: number } | undefined {
  if (typeof id !== "string") return undefined;
  const [pid = "", seconds = "", more] = id.split("-");
  if (more !== undefined || !isNumber(pid, 10) || !isNumber(seconds, 11)) return undefined;
  return { pid: Number(pid), seconds: Number(seconds) };
}

function isNumber(text: string, maxDigits: number): boolean {
  return text.length <= maxDigits && String(Number(text)) === text && Number(text) >= 0;
}

// A session that another program made has no hosts: its one process stands in `pid`.
function mendHosts(value: JsonRecord, repairs: string[]): void {
  const { hosts } = value;
  if (hosts === undefined) {
    value.hosts = [{ pid: value.pid }];
    return;
  }
  const sound = Array.isArray(hosts) ? hosts.filter(isHost) : [];
  if (Array.isArray(hosts) && sound.length === hosts.length) return;
  repairs.push("hosts");
  value.hosts = sound;
}

function isHost(value: unknown): value is HostProcess {
  return isRecord(value) && isProcessId(value.pid) && isOptionalString(value.start_time);
}

function mendPlugins(value: JsonRecord, repairs: string[]): void {
  const { plugins } = value;
  if (!isRecord(plugins)) {
    value.plugins = {};
    repairs.push("plugins");
    return;
  }
  for (const [name, record] of Object.entries(plugins)) {
    const begun = newPluginState(name, 0);
    if (!isRecord(record)) {
      setOwnValue(plugins, name, begun);
      repairs.push(`plugins.${name}`);
      continue;
    }
    for (const field of ["recommendations_shown", "validations_passed", "custom_data"] as const) {
      if (isRecord(ownValue(record, field))) continue;
      if (ownValue(record, field) !== undefined) repairs.push(`plugins.${name}.${field}`);
      record[field] = begun[field];
    }
  }
}

// 0 as well: where a process has no parent.
function isProcessId(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

const OUR_FORM = "2025-11-22T10:30:45Z";

function isTimestamp(value: unknown): boolean {
  if (typeof value !== "string") return false;
  const ms = Date.parse(value);
  if (Number.isNaN(ms)) return false;
  // As Tackle writes them, told without the regular expression that all other forms take.
  const isOurForm = value.length === OUR_FORM.length &&
    new Date(ms).toISOString() === `${value.slice(0, -1)}.000Z`;
  return isOurForm || parseTimestamp(value) !== undefined;
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}
