import { Glob } from "bun";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "../platform/coded-error.ts";
import type { Composites } from "./composites.ts";

const GUIDE = "guide/";

/**
 * Gives each composite the skills of its parts: `plugins/web/skills/<skill>` is a copy of
 * `plugins/typescript/skills/<skill>`. Copies, because the host reads no skills outside a plugin's
 * own directory, and links out of it are lost by npm, by Git on Windows and by the strict validation
 * of client 2.1.329. The guide to them is each plugin's own. Returns the paths of the files that changed.
 */
export async function copySkills(root: string, composites: Composites): Promise<string[]> {
  const changed = [];
  for (const [plugin, parts] of composites) {
    const folder = `plugins/${plugin}/skills`;
    const sources = new Map(
      parts.flatMap((part) =>
        skillFiles(root, part).filter((file) => !file.startsWith(GUIDE))
          .map((file) => [`${folder}/${file}`, `plugins/${part}/skills/${file}`])
      ),
    );
    for (const path of skillFiles(root, plugin).map((file) => `${folder}/${file}`)) {
      if (sources.has(path) || path.startsWith(`${folder}/${GUIDE}`)) continue;
      await rm(`${root}/${path}`);
      changed.push(path);
    }
    for (const [path, source] of sources) {
      if (await copied(`${root}/${source}`, `${root}/${path}`)) changed.push(path);
    }
    await removeEmpty(`${root}/${folder}`);
  }
  return changed;
}

/** Names of the skills of a plugin, without its guide to them. */
export function skillsOf(root: string, plugin: string): string[] {
  const found = skillFiles(root, plugin).filter((file) => /^[^/]+\/SKILL\.md$/.test(file));
  return found.map((file) => file.split("/", 1)[0] ?? "").filter((name) => `${name}/` !== GUIDE);
}

/** Every file of a plugin's skills, below its folder of them. */
export function skillFiles(root: string, plugin: string): string[] {
  const base = `plugins/${plugin}/skills/`;
  return [...new Glob(`${base}**`).scanSync({ cwd: root, dot: true })]
    .map((path) => path.replaceAll("\\", "/").slice(base.length)).sort();
}

async function copied(from: string, to: string): Promise<boolean> {
  const bytes = await readFile(from);
  const present = await readFile(to).catch(orUndefined);
  if (present?.equals(bytes)) return false;
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, bytes);
  return true;
}

async function removeEmpty(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(orUndefined) ?? []) {
    const entries = await readdir(`${folder}/${name}`, { recursive: true, withFileTypes: true });
    if (entries.some((entry) => !entry.isDirectory())) continue;
    await rm(`${folder}/${name}`, { recursive: true });
  }
}

function orUndefined(error: unknown): undefined {
  if (errorCode(error) !== "ENOENT") throw error;
}
