import { isAlive } from "../platform/process-identity.ts";
import { parseTimestamp } from "../platform/time.ts";
import { visibleText } from "../security/terminal-text.ts";
import type { FoundState } from "../session/read-state.ts";
import type { HostProcess, PluginState, SessionState } from "../session/session-state.ts";
import { durationText, sizeText } from "./amounts.ts";
import type { KnownSession } from "./known-sessions.ts";
import { sessionStatus } from "./session-status.ts";
import type { Row } from "./table.ts";

/** What a session is, a line each, safe for a terminal. */
export function overview(session: KnownSession, found: FoundState): string[] {
  const { key, registered } = session;
  const facts: [string, string | undefined][] = [
    ["session", key],
    ["status", sessionStatus(session, found)],
    ...(found.kind === "session" ? stateFacts(found.state) : [fallbackFact(found)]),
    ["ended", registered?.ended_at],
    ["project", registered?.project_directory],
  ];
  return facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name.padEnd(9)} ${visibleText(value)}`]
  );
}

/** One row for each plugin: what was shown, what was passed, which data it keeps, how large. */
export function pluginRows({ plugins }: SessionState): Row[] {
  return Object.entries(plugins).map(([name, plugin]) => [
    name,
    namesIn(plugin.recommendations_shown),
    namesIn(plugin.validations_passed),
    namesIn(plugin.custom_data),
    sizeText(sizeOf(plugin)),
  ]);
}

function stateFacts(state: SessionState): [string, string | undefined][] {
  const began = parseTimestamp(state.started_at);
  const age = began === undefined ? "" : ` (${durationText(Date.now() - began)} ago)`;
  return [
    ["id", state.session_id],
    ["host's id", state.claude_session_id],
    ["started", `${state.started_at}${age}`],
    ["context", state.context_began_at && `begun again at ${state.context_began_at}`],
    ["hosts", state.hosts.map(hostText).join(", ") || "none"],
  ];
}

function fallbackFact(found: Exclude<FoundState, { kind: "session" }>): [string, string] {
  return ["state", found.kind === "corrupt" ? `unreadable: ${found.reason}` : "no file"];
}

function hostText({ pid, start_time }: HostProcess): string {
  return `pid ${pid} ${isAlive(pid, start_time) ? "alive" : "gone"}`;
}

const MOST_NAMES = 6;
const LONGEST_NAME = 60;

function namesIn(record: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(record);
  const shown = names.slice(0, MOST_NAMES).map((name) => name.slice(0, LONGEST_NAME));
  const more = names.length - shown.length;
  return more > 0 ? [...shown, `${more} more`] : shown;
}

function sizeOf(plugin: PluginState): number {
  return Buffer.byteLength(JSON.stringify(plugin));
}
