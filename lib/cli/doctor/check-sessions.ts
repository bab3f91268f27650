import { readJournal } from "../../journal/read-journal.ts";
import { errorCode, messageOf } from "../../platform/coded-error.ts";
import type { Environment } from "../../platform/environment.ts";
import { files } from "../../platform/files.ts";
import { foundFiles } from "../../session/found-files.ts";
import { sweepStampIn } from "../../session/session-files.ts";
import { durationText } from "../amounts.ts";
import {
  type KnownSession,
  knownSessions,
  type SessionPlaces,
  sessionPlaces,
} from "../known-sessions.ts";
import { sessionStatus } from "../session-status.ts";
import { type Finding, ok, warning } from "./finding.ts";

const DAY_MS = 24 * 3_600_000;

/** What sessions have left: how many, whether they are swept, what was corrupt, what went wrong. */
export function checkSessions(env: Environment): Finding[] {
  try {
    const places = sessionPlaces(env);
    const sessions = knownSessions(places);
    return [
      ...countFinding(sessions),
      sweepFinding(places),
      ...corruptFinding(places),
      ...journalFinding(sessions),
    ];
  } catch (error) {
    // The state's own check says what to do about the directory.
    if (errorCode(error) === undefined) throw error;
    return [warning(`Sessions can't be looked at: ${messageOf(error)}`, "See the state directory")];
  }
}

function countFinding(sessions: readonly KnownSession[]): Finding[] {
  const statuses = Map.groupBy(sessions, (session) => sessionStatus(session));
  const counts = [...statuses].map(([status, all]) => `${all.length} ${status}`);
  return [ok(`Sessions: ${counts.join(", ") || "none yet"}`)];
}

function sweepFinding({ own }: SessionPlaces): Finding {
  const last = files.linkStatus(sweepStampIn(own.path))?.modifiedMs;
  if (last === undefined) return ok("No sweep yet: the next SessionStart makes one");
  if (last <= Date.now() + DAY_MS) {
    return ok(`Last sweep of dead sessions: ${durationText(Date.now() - last)} ago`);
  }
  return warning(
    `The last sweep lies ${durationText(last - Date.now())} ahead: the clock was set back`,
    "Set the clock, then run tackle cleanup",
  );
}

function corruptFinding({ own, logs }: SessionPlaces): Finding[] {
  const count = foundFiles([own.path, logs.path]).filter(({ role }) => role === "corrupt").length;
  if (count === 0) return [];
  return [warning(
    `${count} corrupt ${count === 1 ? "file was" : "files were"} set aside in "${own.path}"`,
    "Look at tackle errors --all --code SESSION_CORRUPTED; the sweep removes them after a day",
  )];
}

function journalFinding(sessions: readonly KnownSession[]): Finding[] {
  const since = Date.now() - DAY_MS;
  const tally = new Map<string, number>();
  for (const { journal, found } of sessions) {
    if (found.length === 0) continue;
    for (const { code } of readJournal(journal, { since, level: "ERROR" })) {
      tally.set(code, (tally.get(code) ?? 0) + 1);
    }
  }
  if (tally.size === 0) return [ok("No hook has failed in the last 24 hours")];
  const codes = [...tally].map(([code, count]) => `${code} ${count}`).join(", ");
  return [
    warning(`Hooks failed in the last 24 hours: ${codes}`, "Run tackle errors --all --since 24h"),
  ];
}
