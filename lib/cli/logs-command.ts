import { parseArgs } from "node:util";
import { LOG_LEVELS } from "../log/log-level.ts";
import type { LogRecord } from "../log/log-line.ts";
import { followLog, type LogFilter, readLog } from "../log/read-log.ts";
import { logLineText } from "./log-line-text.ts";
import { complain } from "./print.ts";
import { onlyOne, readChoice, readSince } from "./read-options.ts";
import { recordSources, SOURCE_OPTIONS } from "./record-source.ts";
import { followSource, type RecordView, showRecords } from "./show-records.ts";

/** `tackle logs`: the log of a session, line by line as it was written. */
export async function command(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      ...SOURCE_OPTIONS,
      level: { type: "string" },
      plugin: { type: "string" },
      component: { type: "string" },
    },
    allowPositionals: true,
  });
  const level = readChoice("level", values.level, LOG_LEVELS);
  const since = readSince(values.since);
  const { plugin, component } = values;
  const view = logView({
    ...(level && { level }),
    ...(since !== undefined && { since }),
    ...(plugin !== undefined && { plugin }),
    ...(component !== undefined && { component }),
  });
  const choice = { ...values, file: onlyOne(positionals) };
  const sources = recordSources(process.env, choice, "log");
  if (values.follow || values.tail) {
    await followSource(sources, { ...view, past: since !== undefined });
  } else if (showRecords(sources, view) === 0) complain("Nothing was logged");
  return 0;
}

function logView(filter: LogFilter): RecordView<LogRecord> {
  return {
    read: (path, skipped) => readLog(path, filter, skipped),
    follow: (path, options) => followLog(path, filter, options),
    lines: (record) => [logLineText(record)],
  };
}
