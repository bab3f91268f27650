import { parseArgs } from "node:util";
import { nothingSkipped } from "../log/skipped.ts";
import { files } from "../platform/files.ts";
import { readMetrics } from "../session/read-metrics.ts";
import { readState } from "../session/read-state.ts";
import { chooseSession } from "./choose-session.ts";
import { durationText, sizeText } from "./amounts.ts";
import { type KnownSession, knownSessions, sessionPlaces } from "./known-sessions.ts";
import { paint } from "./paint.ts";
import { complain, print } from "./print.ts";
import { onlyOne } from "./read-options.ts";
import { overview, pluginRows } from "./session-overview.ts";
import { type RunSummary, summarizeRuns } from "./summarize-runs.ts";
import { type Row, table } from "./table.ts";

/** `tackle session [ID]`: what one session holds, its files, and how its hooks did. */
export function command(words: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { session: { type: "string", short: "s" } },
    allowPositionals: true,
  });
  const places = sessionPlaces(process.env);
  const name = values.session ?? onlyOne(positionals);
  const session = chooseSession(knownSessions(places), name, process.env);
  if (session === undefined) {
    complain(`No session has left anything in "${places.own.path}"`);
    return 0;
  }
  const found = readState(session.state);
  for (const line of overview(session, found)) print(line);
  if (found.kind === "session") {
    section(
      "Plugins",
      ["plugin", "shown", "passed", "custom data", "size"],
      pluginRows(found.state),
    );
  }
  section("Files", ["file", "size", "last written"], fileRows(session));
  section("Hooks", HOOK_HEAD, runRows(session));
  return found.kind === "corrupt" ? 1 : 0;
}

const HOOK_HEAD = ["hook", "event", "runs", "median ms", "p95 ms", "answers", "failures"];

function section(title: string, head: readonly string[], rows: readonly Row[]): void {
  print(`\n${paint("bold", title)}`);
  print(rows.length === 0 ? "none" : table(head, rows));
}

function fileRows(session: KnownSession): Row[] {
  const own = session.found.map(({ path }) => path);
  // CLAUDE_SESSION_FILE and CLAUDE_LOG_FILE may lead out of the directories.
  const paths = new Set([...own, session.state, session.log]);
  return [...paths].toSorted().flatMap((path) => {
    const status = files.linkStatus(path);
    if (status === undefined) return [];
    return [[path, sizeText(status.size), `${durationText(Date.now() - status.modifiedMs)} ago`]];
  });
}

function runRows(session: KnownSession): Row[] {
  return summarizeRuns(readMetrics(session.metrics, nothingSkipped())).map(runRow);
}

function runRow({ name, event, runs, median, p95, answers, failures }: RunSummary): Row {
  const times = [median, p95].map((ms) => ms.toFixed(2));
  return [name, event, runs, times[0]!, times[1]!, countsText(answers), countsText(failures)];
}

function countsText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([word, count]) => `${word} ${count}`).join(", ");
}
