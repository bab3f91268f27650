import type { HookTable } from "../runner/hook-table.ts";
import { errorCode } from "../platform/coded-error.ts";
import { visibleText } from "../security/terminal-text.ts";
import { COMMANDS, type Listed } from "./command-list.ts";
import { complain, print } from "./print.ts";

const HELP = ["help", "--help", "-h"];

/** Runs the command that the words name. Never throws for what somebody typed, or for a file. */
export async function runCommand(words: readonly string[], table: HookTable): Promise<number> {
  try {
    return await run(words, table);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || !(error instanceof Error)) throw error;
    // Whoever read our output has seen enough.
    if (code !== "EPIPE") complain(`tackle: ${visibleText(error.message)} (${code})`);
    return 1;
  }
}

async function run([name, ...rest]: readonly string[], table: HookTable): Promise<number> {
  if (name === undefined || HELP.includes(name)) {
    const about = commandNamed(rest[0] ?? "");
    print(about ? usageOf(about) : overview(table));
    return 0;
  }
  const listed = commandNamed(name);
  if (listed === undefined) {
    const shown = visibleText(name);
    complain(`Cannot run "${shown}": it is no command, plugin or hook of this binary\n`);
    complain(overview(table));
    return 1;
  }
  if (rest.some((word) => word === "--help" || word === "-h")) {
    print(usageOf(listed));
    return 0;
  }
  return await orUsage(listed, async () => (await listed.load()).command(rest, table));
}

async function orUsage(listed: Listed, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    complain(`${visibleText(reasonOf(error))}\n\n${usageOf(listed)}`);
    return 1;
  }
}

// What parseArgs adds about words that begin with a dash helps nobody.
function reasonOf(error: Error): string {
  const ofParseArgs = errorCode(error)?.startsWith("ERR_PARSE_ARGS_");
  return ofParseArgs ? error.message.split(". ", 1)[0]! : error.message;
}

function commandNamed(name: string): Listed | undefined {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

function usageOf({ usage, summary, options = [] }: Listed): string {
  return [`usage: tackle ${usage}`, `  ${summary}`, ...options].join("\n");
}

function overview(table: HookTable): string {
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
    "Commands (tackle help <command> says more):",
    ...lines,
  ].join("\n");
}
