import { isDisabled } from "../runner/disabled.ts";
import { type HookTable, pluginOf } from "../runner/hook-table.ts";
import { print } from "./print.ts";
import { type Row, table as drawn } from "./table.ts";

const HEAD = ["hook", "event", "looks at", "on failure", "timeout", ""];

/** `tackle hooks`: what this binary holds, one row a hook. */
export function command(_words: readonly string[], table: HookTable): number {
  const rows = Object.entries(table).flatMap(([plugin, entries]) =>
    // One that is made of others runs theirs, each of which has its row.
    entries.filter(({ name }) => pluginOf(name) === plugin).map((
      { name, event, tools, files, matches, onError, timeout },
    ): Row => [
      name,
      event,
      [...(tools ?? matches ?? ["all"]), ...(files ?? [])].join(" "),
      onError === "closed" ? "blocks" : "lets it pass",
      `${timeout} s`,
      isDisabled(process.env, plugin, name) ? "off (TACKLE_DISABLE)" : "",
    ])
  );
  print(drawn(HEAD, rows));
  return 0;
}
