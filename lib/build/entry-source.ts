import type { Mention } from "../hook/define-hook.ts";
import type { DiscoveredHook } from "./discover-hooks.ts";

/**
 * Source of the program that holds every hook and every command. Hooks are imported one by one when
 * they are to run: code splitting keeps the rest of them unread.
 */
export function entrySource(hooks: readonly DiscoveredHook[], toRoot: string): string {
  const plugins = Map.groupBy(hooks, (hook) => hook.plugin);
  const tables = [...plugins].map(([plugin, own]) =>
    `  ${JSON.stringify(plugin)}: [\n${own.map((hook) => row(hook, toRoot)).join("")}  ],\n`
  );
  return [
    `import { main } from "${toRoot}/lib/cli/main.ts";\n`,
    `await main({\n${tables.join("")}});\n`,
  ].join("");
}

/** Everything of the definition but its code, so that only hooks that will run are loaded. */
function row({ name, file, hook, levels, refuses }: DiscoveredHook, toRoot: string): string {
  const { event, onError, timeout, tools, matches, mentions } = hook;
  const data = JSON.stringify({ name, event, onError, timeout, tools, matches });
  const glance = mentions ? ` mentions: () => [${mentions.map(literal).join(", ")}],` : "";
  const more = `${glance}${forConfiguration(name, levels, refuses)}`;
  return `    { ...${data},${more} load: () => import("${toRoot}/${file}") },\n`;
}

/** What a tackle.json is checked against. */
function forConfiguration(
  name: string,
  levels: DiscoveredHook["levels"],
  refuses: boolean,
): string {
  const plugin = name.slice(0, name.indexOf("/"));
  const rules = Object.entries(levels).map(([id, level]) => [`${plugin}/${id}`, level]);
  const call = `rules: () => (${JSON.stringify(Object.fromEntries(rules))}),`;
  return `${refuses ? " refuses: true," : ""}${rules.length > 0 ? ` ${call}` : ""}`;
}

function literal(mention: Mention): string {
  return typeof mention === "string" ? JSON.stringify(mention) : String(mention);
}

/** Source of a program that is one hook and nothing else. */
export function singleEntrySource({ name, file }: DiscoveredHook, toRoot: string): string {
  return [
    `import { runHook } from "${toRoot}/lib/runner/run-hook.ts";\n`,
    `import { hook } from "${toRoot}/${file}";\n`,
    `await runHook(hook, "${name}");\n`,
  ].join("");
}
