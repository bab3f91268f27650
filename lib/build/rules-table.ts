import { readFile, writeFile } from "node:fs/promises";
import { errorCode } from "../platform/coded-error.ts";
import type { Rule } from "../rules/rule.ts";
import type { DiscoveredHook } from "./discover-hooks.ts";

const BEGIN = "<!-- rules -->";
const END = "<!-- /rules -->";

/**
 * Writes the rules of each plugin's hooks into its README.md, as `withRules` does; returns the
 * paths of those that changed. A plugin without README is left alone.
 */
export async function writeRulesTables(
  root: string,
  hooks: readonly DiscoveredHook[],
): Promise<string[]> {
  const changed = [];
  for (const [plugin, own] of Map.groupBy(hooks, (hook) => hook.plugin)) {
    const path = `plugins/${plugin}/README.md`;
    const readme = await readIfThere(`${root}/${path}`);
    if (readme === undefined) continue;
    const text = withRules(readme, own);
    if (text === readme) continue;
    await writeFile(`${root}/${path}`, text);
    changed.push(path);
  }
  return changed;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * A README with the rules of these hooks between `<!-- rules -->` and `<!-- /rules -->`; unchanged
 * where it lacks the first. Throws RangeError when the first has no second.
 */
export function withRules(readme: string, hooks: readonly DiscoveredHook[]): string {
  if (!readme.includes(BEGIN)) return readme;
  const start = readme.indexOf(BEGIN) + BEGIN.length;
  const end = readme.indexOf(END, start);
  if (end < 0) throw new RangeError(`Cannot write the rules of a README: "${END}" is required`);
  return `${readme.slice(0, start)}\n\n${rulesSection(hooks)}\n\n${readme.slice(end)}`;
}

/** A heading, the summary and a table for each hook that has rules. */
function rulesSection(hooks: readonly DiscoveredHook[]): string {
  const sections = [];
  for (const { name, hook } of hooks) {
    if (!hook.rules?.length) continue;
    const heading = `### ${name.slice(name.indexOf("/") + 1)}`;
    // The formatter would pad the table beyond reading, and break lines at another length.
    const body = `${hook.summary}, on ${hook.event}.\n\n${rulesTable(hook.rules)}`;
    sections.push(
      `${heading}\n\n<!-- deno-fmt-ignore-start -->\n${body}\n<!-- deno-fmt-ignore-end -->`,
    );
  }
  return sections.join("\n\n");
}

/** A Markdown table, one row for each rule. */
export function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    when(rule),
    `${sentence(rule.message)} ${rule.documentation}`,
    rule.advice ?? "",
    (rule.skills ?? []).join(", "),
  ]);
  const lines = [["Rule", "Level", "What it finds", "Instead", "Skills"], Array(5).fill("-")];
  return [...lines, ...rows].map((cells) => `| ${cells.map(escaped).join(" | ")} |`).join("\n");
}

function when({ level, once, since }: Rule): string {
  return [
    level,
    ...(since ? [`from ${since.package} ${since.major}`] : []),
    ...(once ? [`once a ${once}`] : []),
  ].join(", ");
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

// A bar ends a cell, in a code span too; an angle bracket outside of one may open HTML.
function escaped(cell: string): string {
  const parts = cell.replaceAll("|", "\\|").split("`");
  return parts.map((part, index) => index % 2 === 0 ? part.replaceAll("<", "&lt;") : part)
    .join("`");
}
