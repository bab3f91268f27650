import { parseArgs } from "node:util";
import { files } from "../platform/files.ts";
import { visibleText } from "../security/terminal-text.ts";
import { foundFiles } from "../session/found-files.ts";
import {
  type SessionFiles,
  sessionFiles,
  sessionKey,
  sweepStampIn,
} from "../session/session-files.ts";
import { sweepSessions } from "../session/sweep-sessions.ts";
import { parseDuration, sizeText } from "./amounts.ts";
import { complain, print } from "./print.ts";

/** ms; somebody waits for it, and everything is to be looked at. */
const BUDGET_MS = 60_000;
const DAY_SECONDS = 24 * 3600;
/** A hook that runs for the first time in a session writes its log before the session's state. */
const LEAST_SECONDS = 60;

interface Remains {
  readonly count: number;
  readonly bytes: number;
}

/** `tackle cleanup`: removes now what dead sessions have left. Never what belongs to a live one. */
export function command(words: readonly string[]): number {
  const maxAgeSeconds = readMaxAge(words);
  const own = sessionFiles(process.env, sessionKey(undefined, process.env));
  const before = remains(own);
  const stamp = sweepStampIn(own.directory);
  const lastSweep = files.linkStatus(stamp)?.inode;
  let failed = false;
  const swept = sweepSessions({
    env: process.env,
    files: own,
    maxAgeSeconds,
    budgetMs: BUDGET_MS,
    always: true,
    journal: {
      warn(_code, message, context = {}) {
        failed = true;
        complain(visibleText(`${message}: ${JSON.stringify(context["problems"] ?? context)}`));
      },
    },
  });
  const after = remains(own);
  print(summary(swept.length, { before, after }));
  if (files.linkStatus(stamp)?.inode !== lastSweep) return failed ? 1 : 0;
  complain(
    "Not everything was looked at: another sweep is at work, or it takes long; run it again",
  );
  return 1;
}

function readMaxAge(words: readonly string[]): number {
  const { values } = parseArgs({
    args: [...words],
    options: {
      "all-dead": { type: "boolean" },
      "max-age": { type: "string" },
      "older-than": { type: "string" },
    },
  });
  const text = values["max-age"] ?? values["older-than"];
  if (values["all-dead"]) {
    if (text === undefined) return LEAST_SECONDS;
    throw new TypeError("Cannot take --all-dead with an age: one of them is required");
  }
  if (text === undefined) return DAY_SECONDS;
  const age = parseDuration(text);
  if (age !== undefined) return Math.max(LEAST_SECONDS, age / 1000);
  throw new TypeError(`Cannot use "${text}" for --max-age: 30m, 24h or 7d is required`);
}

function remains({ directory, logDirectory }: SessionFiles): Remains {
  const sizes = foundFiles([directory, logDirectory]).map(({ path }) =>
    files.linkStatus(path)?.size ?? 0
  );
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function summary(sessions: number, { before, after }: { before: Remains; after: Remains }): string {
  const gone = Math.max(0, before.count - after.count);
  const freed = Math.max(0, before.bytes - after.bytes);
  return `Removed ${plural(sessions, "session")}, ${plural(gone, "file")}, ${sizeText(freed)}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
