import { Glob } from "bun";
import { cp, lstat, mkdir, readdir, readlink, rm, symlink } from "node:fs/promises";
import { errorCode } from "../platform/coded-error.ts";
import type { Composites } from "./composites.ts";

/**
 * Gives each composite the skills of its parts, as links: `plugins/web/skills/<skill>` leads to
 * `../../typescript/skills/<skill>`. Both clients follow them in a checkout, and put what they lead
 * to into the copy that they install from a marketplace; a link to a whole folder of skills, client
 * 2.1.329 does not follow. Where no links can be made, they are copies. Returns the paths of those
 * that changed.
 */
export async function linkSkills(root: string, composites: Composites): Promise<string[]> {
  const changed = [];
  for (const [plugin, parts] of composites) {
    const folder = `plugins/${plugin}/skills`;
    const targets = new Map(parts.flatMap((part) => skillLinks(root, part)));
    await mkdir(`${root}/${folder}`, { recursive: true });
    for (const name of await readdir(`${root}/${folder}`)) {
      if (targets.has(name)) continue;
      await rm(`${root}/${folder}/${name}`, { recursive: true });
      changed.push(`${folder}/${name}`);
    }
    for (const [name, target] of targets) {
      if (await linked(`${root}/${folder}`, name, target)) changed.push(`${folder}/${name}`);
    }
  }
  return changed;
}

/** The skills of a part by name, each with where its link leads. */
export function skillLinks(root: string, part: string): [name: string, target: string][] {
  const found = [...new Glob(`plugins/${part}/skills/*/SKILL.md`).scanSync({ cwd: root })].sort();
  return found.map((path) => {
    const name = path.split(/[/\\]/).at(-2) ?? "";
    return [name, `../../${part}/skills/${name}`];
  });
}

/** Whether it had to be made. */
async function linked(folder: string, name: string, target: string): Promise<boolean> {
  const path = `${folder}/${name}`;
  const status = await lstat(path).catch(orUndefined);
  if (status?.isSymbolicLink() && await readlink(path) === target) return false;
  await rm(path, { recursive: true, force: true });
  try {
    await symlink(target, path, "dir");
  } catch (error) {
    if (errorCode(error) !== "EPERM") throw error;
    await cp(`${folder}/${target}`, path, { recursive: true });
  }
  return true;
}

function orUndefined(error: unknown): undefined {
  if (errorCode(error) !== "ENOENT") throw error;
}
