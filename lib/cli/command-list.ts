import type { HookTable } from "../runner/hook-table.ts";

/** One command that people type. Returns the exit code: 0, or 1 with the reason on stderr. */
export type Command = (words: readonly string[], table: HookTable) => Promise<number> | number;

export interface Listed {
  readonly usage: string;
  readonly summary: string;
  /** What it takes, a line each. */
  readonly options?: readonly string[];
  load(): Promise<{ readonly command: Command }>;
}

const SOURCE = [
  "  FILE               this file, an archived one for instance, instead of a session's",
  "  -s, --session ID   that session: its key, an id of it, or how one of these begins",
  "  --all              all sessions, the oldest first",
];

const FILTER = [
  "  --since WHEN       from then on: 10m, 24h, 7d, 2025-11-22 or 2025-11-22T10:30:45Z",
  "  -f, --follow       what comes from now on, until Ctrl-C; with --since what is there first",
];

/** Every command of the binary. Each is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, Listed>> = {
  errors: {
    usage: "errors [options] [FILE]",
    summary: "what went wrong in a session, and what to do about it",
    options: [
      ...SOURCE,
      "  --level LEVEL      WARN, ERROR or FATAL, and what is worse",
      "  --code CODE        one error code",
      "  --plugin NAME      of one plugin",
      "  --hook NAME        of one hook",
      ...FILTER,
      "  -v, --verbose      with the whole context, the call stack, and the log around it",
    ],
    load: () => import("./errors-command.ts"),
  },
  logs: {
    usage: "logs [options] [FILE]",
    summary: "the log of a session",
    options: [
      ...SOURCE,
      "  --level LEVEL      DEBUG, INFO, WARN, ERROR or FATAL, and what is worse",
      "  --plugin NAME      of one plugin",
      "  --component NAME   of one hook, or part of Tackle",
      ...FILTER,
    ],
    load: () => import("./logs-command.ts"),
  },
  session: {
    usage: "session [ID]",
    summary: "what a session holds, its files, and how its hooks did",
    load: () => import("./session-command.ts"),
  },
  sessions: {
    usage: "sessions [--all]",
    summary: "all your sessions, the last used first",
    options: ["  --all              not the first twenty alone"],
    load: () => import("./sessions-command.ts"),
  },
  cleanup: {
    usage: "cleanup [options]",
    summary: "removes what dead sessions left more than a day ago",
    options: [
      "  --max-age AGE      longer ago than that: 30m, 24h, 7d (also --older-than)",
      "  --all-dead         longer ago than a minute",
    ],
    load: () => import("./cleanup-command.ts"),
  },
  doctor: {
    usage: "doctor",
    summary: "whether everything that hooks need is in order here",
    load: () => import("./doctor-command.ts"),
  },
  hooks: {
    usage: "hooks",
    summary: "every hook of this binary: event, tools, what it does when it fails",
    load: () => import("./hooks-command.ts"),
  },
  schema: {
    usage: "schema <Event>|config [--output]",
    summary: "JSON Schema of an event's payload, of its answer, or of tackle.json",
    load: () => import("./schema-command.ts"),
  },
};
