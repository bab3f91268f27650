import { rotatedBeside } from "../log/read-lines.ts";
import { CodedError } from "../platform/coded-error.ts";
import type { Environment } from "../platform/environment.ts";
import { files } from "../platform/files.ts";
import { chooseSession } from "./choose-session.ts";
import { type KnownSession, knownSessions, sessionPlaces } from "./known-sessions.ts";
import { complain } from "./print.ts";

/** Options of every command that reads a log or a journal. */
export const SOURCE_OPTIONS = {
  session: { type: "string", short: "s" },
  all: { type: "boolean" },
  since: { type: "string" },
  follow: { type: "boolean", short: "f" },
  tail: { type: "boolean" },
} as const;

export interface SourceChoice {
  /** A file that somebody named, instead of a session's. */
  readonly file?: string | undefined;
  readonly session?: string | undefined;
  readonly all?: boolean | undefined;
}

/** One log or journal to read. */
export interface RecordSource {
  /** What it is of, for a heading. */
  readonly title: string;
  readonly path: string;
  /** The log beside a journal, where one is known. */
  readonly log?: string;
}

/**
 * The files that are meant, the oldest first; none where no session has left any. Says on stderr
 * which session was chosen. Throws TypeError for words that contradict each other, CodedError
 * FILE_NOT_FOUND for a file that is not there, and as `chooseSession` and `sessionPlaces` do.
 */
export function recordSources(
  env: Environment,
  choice: SourceChoice,
  kind: "log" | "journal",
): RecordSource[] {
  const { file, session: name, all } = choice;
  if ([file, name, all].filter((each) => each !== undefined).length > 1) {
    throw new TypeError(
      "Cannot read several things at once: a file, --session or --all is required",
    );
  }
  if (file !== undefined) return [namedSource(file)];
  const places = sessionPlaces(env);
  const sessions = knownSessions(places);
  if (all) {
    const left = sessions.filter(({ found }) => found.length > 0).toReversed();
    return left.map((each) => sourceOf(each, kind));
  }
  const session = chooseSession(sessions, name, env);
  if (session === undefined) {
    complain(`No session has left anything in "${places.own.path}"`);
    return [];
  }
  complain(noteOn(session, { others: sessions.length - 1, named: name !== undefined }));
  return [sourceOf(session, kind)];
}

function namedSource(path: string): RecordSource {
  if (files.linkStatus(path) === undefined && rotatedBeside(path).length === 0) {
    throw new CodedError("FILE_NOT_FOUND", `Cannot read "${path}": there is no such file`);
  }
  return { title: path, path };
}

function sourceOf(session: KnownSession, kind: "log" | "journal"): RecordSource {
  return { title: `session ${session.key}`, path: session[kind], log: session.log };
}

function noteOn(
  { key, found, registered }: KnownSession,
  { others, named }: { others: number; named: boolean },
): string {
  if (found.length === 0) {
    const ended = registered?.ended_at ? `ended at ${registered.ended_at}` : "is gone";
    return `Session ${key} ${ended} and its files with it; CLAUDE_SAVE_LOGS=1 would keep them`;
  }
  const more = named || others === 0 ? "" : ` (of ${others + 1}; --session or --all for others)`;
  return `Session ${key}${more}`;
}
