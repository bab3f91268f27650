import { print } from "./print.ts";
import Table from "cli-table3";
import { isDisabled } from "../hook/disabled.ts";
import type { HookTable } from "../hook/hook-table.ts";

/** `tackle hooks`: what this binary holds, one row a hook. */
export function command(_words: readonly string[], table: HookTable): number {
  const rows = new Table({
    head: ["hook", "event", "looks at", "on failure", "timeout", ""],
    style: { head: [], border: [] },
  });
  for (const [plugin, entries] of Object.entries(table)) {
    for (const { name, event, tools, matches, onError, timeout } of entries) {
      const policy = onError === "closed" ? "blocks" : "lets it pass";
      const off = isDisabled(process.env, plugin, name) ? "off (TACKLE_DISABLE)" : "";
      rows.push([
        name,
        event,
        (tools ?? matches ?? ["all"]).join(" "),
        policy,
        `${timeout} s`,
        off,
      ]);
    }
  }
  print(rows.toString());
  return 0;
}
