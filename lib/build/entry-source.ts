import type { Composites } from "./composites.ts";
import type { DiscoveredHook } from "./discover-hooks.ts";

export interface Program {
  readonly hooks: readonly DiscoveredHook[];
  /** Absent: no plugin is made of others. */
  readonly composites?: Composites;
  /** The way from the source to the repository. */
  readonly toRoot: string;
}

/**
 * Source of the program that holds every hook and every command. Hooks are imported one by one when
 * they are to run: code splitting keeps the rest of them unread.
 */
export function entrySource({ hooks, composites = new Map(), toRoot }: Program): string {
  const plugins = Map.groupBy(hooks, (hook) => hook.plugin);
  const tables = [...plugins].map(([plugin, own]) =>
    getter(plugin, `[\n${own.map((hook) => row(hook, toRoot)).join("")}  ]`)
  );
  const unions = [...composites].map(([plugin, parts]) =>
    getter(plugin, `[${parts.map((part) => `...this[${JSON.stringify(part)}]`).join(", ")}]`)
  );
  return [
    `import { main } from "${toRoot}/lib/cli/main.ts";\n`,
    `await main({\n${tables.join("")}${unions.join("")}});\n`,
  ].join("");
}

/** Rows are made for the one plugin that is asked for. */
function getter(plugin: string, value: string): string {
  return `  get ${JSON.stringify(plugin)}() {\n    return ${value};\n  },\n`;
}

/** Everything of the definition but its code, so that only hooks that will run are loaded. */
function row({ name, file, hook, levels, refuses }: DiscoveredHook, toRoot: string): string {
  const { event, onError, timeout, tools, files, matches, triggers } = hook;
  const data = JSON.stringify({ name, event, onError, timeout, tools, files, matches }).slice(
    1,
    -1,
  );
  // A call, since a table of regular expressions would cost every hook of the binary.
  const looks = triggers ? ` triggers: () => ${literal(triggers)},` : "";
  const more = `${looks}${forConfiguration(name, levels, refuses)}`;
  return `    { ${data},${more} load: () => import("${toRoot}/${file}") },\n`;
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

/** Source of a value of JSON and regular expressions. */
function literal(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{ ${
    fields.map(([name, each]) => `${JSON.stringify(name)}: ${literal(each)}`).join(", ")
  } }`;
}

/** Source of a program that is one hook and nothing else. */
export function singleEntrySource({ name, file }: DiscoveredHook, toRoot: string): string {
  return [
    `import { runHook } from "${toRoot}/lib/runner/run-hook.ts";\n`,
    `import { hook } from "${toRoot}/${file}";\n`,
    `await runHook(hook, "${name}");\n`,
  ].join("");
}
