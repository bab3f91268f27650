import { Glob } from "bun";
import { readFile, writeFile } from "node:fs/promises";
import { errorCode } from "../platform/coded-error.ts";

/**
 * The one skill of a plugin that the host lists to the model. The host puts the files named by
 * `@"…"` beside the skill's text, without asking for a permission: the page whose name is given as
 * args, or the list of pages where args are empty. A path that leads nowhere adds nothing.
 */
const BODY = `
@"\${CLAUDE_PLUGIN_ROOT}/skills/$ARGUMENTS/SKILL.md"
@"\${CLAUDE_PLUGIN_ROOT}/skills/guide/pages$ARGUMENTS.md"

Beside this text stands the page, or without args the list of pages. If nothing does, there is no
page of that name: load this skill again without args. One page at a time.
`;

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/**
 * In every plugin that has a skill named guide: writes the text below that skill's front matter,
 * and beside it `pages.md`, the list of the plugin's other skills. Returns the paths of those that
 * changed. Throws RangeError for a skill without front matter.
 */
export async function writeGuides(root: string): Promise<string[]> {
  const guides = [...new Glob("plugins/*/skills/guide/SKILL.md").scanSync({ cwd: root })].sort();
  const changed = [];
  for (const guide of guides.map((path) => path.replaceAll("\\", "/"))) {
    const skills = guide.slice(0, -"/guide/SKILL.md".length);
    const text = `${await frontMatter(root, guide)}${BODY}`;
    if (await writeChanged(`${root}/${guide}`, text)) changed.push(guide);
    const list = `${skills}/guide/pages.md`;
    if (await writeChanged(`${root}/${list}`, await pageList(root, skills))) changed.push(list);
  }
  return changed;
}

async function pageList(root: string, skills: string): Promise<string> {
  const names = [...new Glob("*/SKILL.md").scanSync({ cwd: `${root}/${skills}` })]
    .map((path) => path.split(/[/\\]/)[0] ?? "").filter((name) => name !== "guide").sort();
  const lines = names.map(async (name) => {
    const matter = await frontMatter(root, `${skills}/${name}/SKILL.md`);
    return `- ${name}: ${/^description: *(.*)$/m.exec(matter)?.[1] ?? ""}\n`;
  });
  return (await Promise.all(lines)).join("");
}

async function frontMatter(root: string, path: string): Promise<string> {
  const matter = FRONT_MATTER.exec(await readFile(`${root}/${path}`, "utf8"))?.[0];
  if (matter === undefined) throw new RangeError(`Cannot list ${path}: front matter is required`);
  return matter;
}

async function writeChanged(path: string, text: string): Promise<boolean> {
  if (await textIfThere(path) === text) return false;
  await writeFile(path, text);
  return true;
}

async function textIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
