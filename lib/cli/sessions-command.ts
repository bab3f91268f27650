import { parseArgs } from "node:util";
import { parseTimestamp } from "../platform/time.ts";
import { durationText } from "./amounts.ts";
import { type KnownSession, knownSessions, sessionPlaces } from "./known-sessions.ts";
import { complain, print } from "./print.ts";
import { sessionStatus } from "./session-status.ts";
import { table } from "./table.ts";

const SHOWN = 20;

/** `tackle sessions`: all sessions of the user, the last used first. */
export function command(words: readonly string[]): number {
  const { values } = parseArgs({ args: [...words], options: { all: { type: "boolean" } } });
  const places = sessionPlaces(process.env);
  const sessions = knownSessions(places);
  if (sessions.length === 0) {
    complain(`No session has left anything in "${places.own.path}"`);
    return 0;
  }
  const shown = values.all ? sessions : sessions.slice(0, SHOWN);
  print(
    table(["session", "status", "started", "last written", "host pid", "project"], shown.map(row)),
  );
  const more = sessions.length - shown.length;
  if (more > 0) complain(`${more} more: tackle sessions --all`);
  return 0;
}

function row(session: KnownSession): string[] {
  const { key, registered, touchedMs } = session;
  const began = parseTimestamp(registered?.started_at ?? "");
  return [
    key,
    sessionStatus(session),
    began === undefined ? "" : ago(began),
    touchedMs === 0 ? "" : ago(touchedMs),
    registered === undefined ? "" : String(registered.pid),
    registered?.project_directory ?? "",
  ];
}

function ago(ms: number): string {
  return `${durationText(Date.now() - ms)} ago`;
}
