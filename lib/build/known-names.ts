import { readFile, writeFile } from "node:fs/promises";
import type { Rule } from "../rules/rule.ts";
import type { DiscoveredHook } from "./discover-hooks.ts";

/** Where the names lie that a `tackle.json` is checked against. */
const PATH = "lib/config/known-names.ts";

/** Writes the names of these hooks and of their rules there; returns the path if that changed it. */
export async function writeKnownNames(
  root: string,
  hooks: readonly DiscoveredHook[],
): Promise<string[]> {
  const source = await knownNamesSource(root, hooks);
  if (await readFile(`${root}/${PATH}`, "utf8") === source) return [];
  await writeFile(`${root}/${PATH}`, source);
  return [PATH];
}

/** The source of that file. */
export async function knownNamesSource(
  root: string,
  hooks: readonly DiscoveredHook[],
): Promise<string> {
  const rows: string[] = [];
  const levels = new Map<string, Rule["level"]>();
  for (const { file, name, plugin, hook } of hooks) {
    const { rules } = await import(`${root}/${file}`) as { rules?: readonly Rule[] };
    for (const { id, level } of rules ?? []) levels.set(`${plugin}/${id}`, level);
    const refuses = hook.onError === "closed" ||
      (rules ? rules.some(({ level }) => level === "deny") : await callsDeny(`${root}/${file}`));
    rows.push(`  ${JSON.stringify(name)}: { refuses: ${refuses} },\n`);
  }
  const rules = [...levels].map(([rule, level]) => `  ${JSON.stringify(rule)}: "${level}",\n`);
  return `// Made from hooks/ by \`bun build.ts\`; not to be edited.
import type { RuleLevel } from "./settings.ts";

/** Every hook of the binary, and whether it is a gate or may refuse in another way. */
export const HOOKS: Readonly<Record<string, { readonly refuses: boolean }>> = {
${rows.join("")}};

/** Every rule of the binary, with its own level. */
export const RULES: Readonly<Record<string, RuleLevel>> = {
${rules.join("")}};
`;
}

/** Of a hook without rules, only its source tells. */
async function callsDeny(path: string): Promise<boolean> {
  return /\.(?:deny|block)\(/.test(await readFile(path, "utf8"));
}
