import { formatTimestamp } from "../platform/time.ts";
import { isNestedDeeper } from "../protocol/is-nested-deeper.ts";
import { DEEPEST_NESTING } from "./largest-state.ts";
import { isRecord, type JsonRecord, ownValue, setOwnValue } from "./records.ts";
import { type HostProcess, newPluginState, type SessionState } from "./session-state.ts";

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

function isTimestamp(value: unknown): boolean {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}
