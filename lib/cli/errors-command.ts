import { parseArgs } from "node:util";
import type { JournalEntry, JournalLevel } from "../journal/journal-entry.ts";
import { followJournal, type JournalFilter, readJournal } from "../journal/read-journal.ts";
import { ERROR_CODES } from "../platform/error-code.ts";
import { logAround } from "../journal/log-around.ts";
import { logLineText } from "./log-line-text.ts";
import { complain } from "./print.ts";
import { onlyOne, readChoice, readSince } from "./read-options.ts";
import { recordSources, SOURCE_OPTIONS } from "./record-source.ts";
import { entryLines } from "./entry-lines.ts";
import { followSource, type RecordView, showRecords } from "./show-records.ts";

const LEVELS = ["WARN", "ERROR", "FATAL"] as const satisfies readonly JournalLevel[];

/** `tackle errors`: what went wrong in a session, each with what to do about it. */
export async function command(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      ...SOURCE_OPTIONS,
      level: { type: "string" },
      code: { type: "string" },
      plugin: { type: "string" },
      hook: { type: "string" },
      verbose: { type: "boolean", short: "v" },
    },
    allowPositionals: true,
  });
  const level = readChoice("level", values.level, LEVELS);
  const code = readChoice("code", values.code, ERROR_CODES);
  const since = readSince(values.since);
  const { plugin, hook, verbose = false } = values;
  const filter: JournalFilter = {
    ...(level && { level }),
    ...(code && { code }),
    ...(since !== undefined && { since }),
    ...(plugin !== undefined && { plugin }),
    ...(hook !== undefined && { hook }),
  };
  const tally = new Map<string, number>();
  const view = journalView(filter, { verbose, tally });
  const choice = { ...values, file: onlyOne(positionals) };
  const sources = recordSources(process.env, choice, "journal");
  if (values.follow || values.tail) {
    await followSource(sources, { ...view, past: since !== undefined });
    return 0;
  }
  const count = showRecords(sources, view);
  const codes = [...tally].map(([each, times]) => `${each} ${times}`).join(", ");
  complain(count === 0 ? "No errors" : `${count} in all: ${codes}`);
  return 0;
}

function journalView(
  filter: JournalFilter,
  { verbose, tally }: { verbose: boolean; tally: Map<string, number> },
): RecordView<JournalEntry> {
  return {
    read: (path, skipped) => readJournal(path, filter, skipped),
    follow: (path, options) => followJournal(path, filter, options),
    lines(entry, { log }) {
      tally.set(entry.code, (tally.get(entry.code) ?? 0) + 1);
      const around = verbose && log !== undefined ? [...logAround(log, entry)] : [];
      return [
        ...entryLines(entry, verbose),
        ...around.map((record) => `  ${logLineText(record)}`),
        "",
      ];
    },
  };
}
