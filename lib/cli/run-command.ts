import { complain, print } from "./print.ts";
import type { HookTable } from "../hook/hook-table.ts";

/** One command that people type. Returns the exit code: 0, or 1 with the reason on stderr. */
export type Command = (words: readonly string[], table: HookTable) => Promise<number> | number;

interface Listed {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

const COMMANDS: Readonly<Record<string, Listed>> = {
  hooks: {
    usage: "hooks",
    summary: "every hook of this binary: event, tools, what it does when it fails",
    load: () => import("./hooks-command.ts"),
  },
  schema: {
    usage: "schema <Event> [--output]",
    summary: "JSON Schema of an event's payload, or of its answer",
    load: () => import("./schema-command.ts"),
  },
};

/** Runs the command that the words name. Never throws for what somebody typed. */
export async function runCommand(words: readonly string[], table: HookTable): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    print(usage(table));
    return 0;
  }
  const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (listed === undefined) {
    complain(`Cannot run "${name}": it is no command, plugin or hook of this binary\n`);
    complain(usage(table));
    return 1;
  }
  try {
    return await (await listed.load()).command(rest, table);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    complain(`${error.message}\n\nusage: tackle ${listed.usage}`);
    return 1;
  }
}

function usage(table: HookTable): string {
  const width = Math.max(...Object.values(COMMANDS).map((each) => each.usage.length));
  const lines = Object.values(COMMANDS).map((each) =>
    `  tackle ${each.usage.padEnd(width)}  ${each.summary}`
  );
  return [
    "Hooks, as the host calls them (payload on stdin, one JSON object or nothing on stdout):",
    "  tackle <plugin> <Event>     all hooks of a plugin for one event",
    "  tackle <plugin>/<hook>      one of them",
    `  plugins: ${Object.keys(table).join(", ")}`,
    "",
    "Commands:",
    ...lines,
  ].join("\n");
}
