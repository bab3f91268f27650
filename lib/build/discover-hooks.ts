import { Glob } from "bun";
import { readFile } from "node:fs/promises";
import type { Hook, NamedHook } from "../hook/define-hook.ts";
import type { Rule } from "../rules/rule.ts";

/** A hook and the file it was read from, relative to the repository. */
export interface DiscoveredHook extends NamedHook {
  readonly file: string;
  /** The levels of its rules, by their ids. */
  readonly levels: Readonly<Record<string, Rule["level"]>>;
  /** Whether it can refuse: it is a gate, holds a rule that does, or denies without rules. */
  readonly refuses: boolean;
}

/**
 * Every `hooks/<plugin>/<hook>.ts`, in the order of their names, which is the order of a group.
 * Throws TypeError for a file there that exports no `hook`.
 */
export async function discoverHooks(root: string): Promise<DiscoveredHook[]> {
  const found = [...new Glob("hooks/*/*.ts").scanSync({ cwd: root })];
  const paths = found.map((path) => path.replaceAll("\\", "/")).sort();
  return await Promise.all(paths.map((file) => discover(root, file)));
}

async function discover(root: string, file: string): Promise<DiscoveredHook> {
  const { hook } = await import(`${root}/${file}`) as { hook?: Hook };
  if (hook?.run === undefined) {
    throw new TypeError(`Cannot use "${file}": a file there exports \`hook\`, made by defineHook`);
  }
  const [, plugin = "", base = ""] = file.split("/");
  const { rules } = hook;
  const levels = Object.fromEntries((rules ?? []).map(({ id, level }) => [id, level]));
  const denies = rules ? Object.values(levels).includes("deny") : await callsDeny(root, file);
  const refuses = hook.onError === "closed" || denies;
  return { file, plugin, name: `${plugin}/${base.replace(/\.ts$/, "")}`, hook, levels, refuses };
}

/** Of a hook without rules, only its source tells. */
async function callsDeny(root: string, file: string): Promise<boolean> {
  return /\.(?:deny|block)\(/.test(await readFile(`${root}/${file}`, "utf8"));
}
