import { baseName } from "../platform/parent-path.ts";
import {
  groupEntries,
  type HookTable,
  knownNames,
  namedEntries,
  partsOf,
} from "../runner/hook-table.ts";
import { runEntries } from "../runner/run-process.ts";

/** Names under which the binary is one of its commands, as links to it. */
const COMMAND_OF_LINK: Readonly<Record<string, string>> = {
  "claude-logs": "logs",
  "claude-errors": "errors",
  "claude-session-info": "session",
  "claude-sessions": "sessions",
  "claude-cleanup-sessions": "cleanup",
};

/**
 * The program: `tackle <plugin>/<hook>`, `tackle <plugin> <Event> [<kinds of file>]`, or
 * `tackle <command>`. What the host calls comes first and loads nothing of the commands.
 */
export async function main(table: HookTable): Promise<void> {
  const [first = "", second = "", kinds, ...others] = process.argv.slice(2);
  const link = COMMAND_OF_LINK[programName()];
  if (link === undefined && others.length === 0) {
    const entries = second === "" ? namedEntries(table, first) : groupEntries(table, first, second);
    const label = second === "" ? first : `${first} ${second}`;
    if (entries) {
      return await runEntries({
        plugin: first.split("/", 1)[0]!,
        parts: () => partsOf(table, first),
        label,
        entries,
        kinds: kinds?.split(","),
        knownNames: () => knownNames(table),
      });
    }
  }
  const { runCommand } = await import("./run-command.ts");
  const words = process.argv.slice(2);
  process.exitCode = await runCommand(link === undefined ? words : [link, ...words], table);
}

// No regular expression: the first one of a process costs a fiftieth of its start.
function programName(): string {
  const name = baseName(process.argv0);
  return name.endsWith(".exe") ? name.slice(0, -".exe".length) : name;
}
