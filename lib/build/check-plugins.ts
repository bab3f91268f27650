import { Glob } from "bun";
import { readFile } from "node:fs/promises";
import { CodedError } from "../platform/coded-error.ts";
import { isEventName } from "../protocol/event-name.ts";
import { EVENT_TABLE } from "../protocol/event-table.ts";
import { checkRules } from "../rules/check-rule.ts";
import type { Rule } from "../rules/rule.ts";
import type { Composites } from "./composites.ts";
import { skillsOf } from "./copy-skills.ts";
import type { DiscoveredHook } from "./discover-hooks.ts";
import { FILE_KIND } from "./file-patterns.ts";

/**
 * The oldest supported client. It refuses a plugin's whole hooks.json for one event it doesn't know
 * (protocol: configuration), so newer events stay out of ours.
 */
const OLDEST_CLIENT = "2.1.197";

/** Everything in which hooks, plugin manifests and skills disagree, one sentence each. */
export async function pluginProblems(
  root: string,
  hooks: readonly DiscoveredHook[],
  composites: Composites = new Map(),
): Promise<string[]> {
  const single = new Set(hooks.map((hook) => hook.plugin));
  const plugins = [...new Set([...single, ...composites.keys()])];
  const perPlugin = await Promise.all(plugins.map((plugin) => manifestProblems(root, plugin)));
  // Those of a composite are copies, which the build makes again.
  const skillFiles = skillFilesIn(root).filter((file) => !composites.has(file.split("/")[1] ?? ""));
  const skills = await Promise.all(skillFiles.map((file) => skillProblems(root, file)));
  const named = await Promise.all(hooks.map((hook) => moduleProblems(root, hook)));
  const made = [...composites].flatMap(([name, parts]) =>
    partProblems(root, { name, parts, single })
  );
  const all = [hooks.flatMap(definitionProblems), perPlugin.flat(), skills.flat(), named.flat()];
  return [...new Set([...all.flat(), ...made])];
}

interface Composite {
  readonly name: string;
  readonly parts: readonly string[];
  /** Plugins that have hooks of their own. */
  readonly single: ReadonlySet<string>;
}

function partProblems(root: string, { name, parts, single }: Composite): string[] {
  const problems = parts.filter((part) => !single.has(part))
    .map((part) => `${name}: the part "${part}" is no plugin with hooks`);
  if (single.has(name)) problems.push(`${name}: it has parts, so it can't have hooks of its own`);
  const skills = parts.flatMap((part) => skillsOf(root, part));
  for (const skill of new Set(skills.filter((each, place) => skills.indexOf(each) !== place))) {
    problems.push(`${name}: two of its parts have a skill "${skill}"`);
  }
  return problems;
}

function definitionProblems({ name, hook }: DiscoveredHook): string[] {
  const problems = [];
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name)) problems.push(`${name}: names are kebab-case`);
  if (!isEventName(hook.event)) problems.push(`${name}: there is no event ${hook.event}`);
  else if (EVENT_TABLE[hook.event].since !== OLDEST_CLIENT) {
    problems.push(`${name}: client ${OLDEST_CLIENT} refuses a plugin with a hook on ${hook.event}`);
  }
  if (!(hook.timeout >= 1 && hook.timeout <= 600)) {
    problems.push(`${name}: timeout ${hook.timeout} is in seconds, from 1 to 600`);
  }
  return [...problems, ...fileProblems(name, hook)];
}

const EDIT_TOOLS = ["Write", "Edit", "MultiEdit", "NotebookEdit"];

function fileProblems(name: string, { event, tools, files }: DiscoveredHook["hook"]): string[] {
  if (files === undefined) return [];
  const problems = [];
  const edits = event === "PreToolUse" || event === "PostToolUse";
  if (!edits || tools === undefined || !tools.every((tool) => EDIT_TOOLS.includes(tool))) {
    const allowed = EDIT_TOOLS.join(", ");
    problems.push(`${name}: files go with PreToolUse or PostToolUse and only the tools ${allowed}`);
  }
  if (files.length === 0) problems.push(`${name}: files name no file; leave them out for all`);
  for (const file of files.filter((file) => !FILE_KIND.test(file))) {
    problems.push(`${name}: files hold "${file}": each is *.<extension>, in lower case, or a name`);
  }
  return problems;
}

async function manifestProblems(root: string, plugin: string): Promise<string[]> {
  const path = `plugins/${plugin}/.claude-plugin/plugin.json`;
  const text = await readFile(`${root}/${path}`, "utf8").catch(() => undefined);
  if (text === undefined) return [`${plugin}: ${path} is missing`];
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const problems = [];
  if (manifest["name"] !== plugin) problems.push(`${path}: the name must be "${plugin}"`);
  // The host finds hooks/hooks.json by itself and drops the hooks when the key names it again.
  if ("hooks" in manifest) problems.push(`${path}: leave "hooks" out`);
  return problems;
}

function skillFilesIn(root: string): string[] {
  const found = [...new Glob("plugins/*/skills/*/SKILL.md").scanSync({ cwd: root })].sort();
  return found.map((path) => path.replaceAll("\\", "/"));
}

async function skillProblems(root: string, file: string): Promise<string[]> {
  const text = await readFile(`${root}/${file}`, "utf8");
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? "";
  const name = /^name: *(\S+)$/m.exec(matter)?.[1];
  const folder = file.split("/").at(-2);
  const problems = [];
  if (name !== folder) problems.push(`${file}: front matter must say "name: ${folder}"`);
  if (!/^description: *\S/m.test(matter)) problems.push(`${file}: front matter has no description`);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map((match) => match[1] ?? "");
  const folderPath = file.slice(0, file.lastIndexOf("/"));
  for (const link of links) {
    const target = `${root}/${folderPath}/${link.split("#")[0]}`;
    if (!await Bun.file(target).exists()) problems.push(`${file}: the link ${link} leads nowhere`);
  }
  return problems;
}

/** A hook's rules name skills; its module may export `skills`, more names that it recommends. */
async function moduleProblems(
  root: string,
  { name, plugin, file, hook: { rules = [] } }: DiscoveredHook,
): Promise<string[]> {
  const { skills = [] } = await import(`${root}/${file}`) as { skills?: readonly string[] };
  const there = new Set(skillsOf(root, plugin));
  const missing = skills.filter((skill) => !there.has(skill));
  return [
    ...missing.map((skill) => `${name}: plugins/${plugin}/skills/${skill}/SKILL.md is missing`),
    ...ruleProblems(rules, there).map((problem) => `${name}: ${problem}`),
  ];
}

function ruleProblems(rules: readonly Rule[], skills: ReadonlySet<string>): string[] {
  try {
    checkRules(rules, skills);
    return [];
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return [error.message];
  }
}
