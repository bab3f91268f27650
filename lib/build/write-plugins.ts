import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { errorCode } from "../platform/coded-error.ts";
import type { DiscoveredHook } from "./discover-hooks.ts";
import { type HooksJson, hooksJson } from "./hooks-json.ts";
import type { Target } from "./target.ts";

/** Writes every plugin's hooks.json; returns those whose content changed. */
export async function writeHooksJson(
  root: string,
  plugins: ReadonlyMap<string, readonly DiscoveredHook[]>,
): Promise<string[]> {
  const changed = [];
  for (const [plugin, own] of plugins) {
    const path = `plugins/${plugin}/hooks/hooks.json`;
    const text = hooksJsonText(hooksJson(plugin, own));
    if (await readFile(`${root}/${path}`, "utf8").catch(() => "") === text) continue;
    await mkdir(`${root}/plugins/${plugin}/hooks`, { recursive: true });
    await writeFile(`${root}/${path}`, text);
    changed.push(path);
  }
  return changed;
}

/** One line for each handler: a plugin may have many, alike but for their pattern. */
export function hooksJsonText(value: HooksJson): string {
  const handlers: string[] = [];
  const outline = JSON.stringify(value, (key, each: unknown) => {
    if (key !== "hooks" || !Array.isArray(each)) return each;
    return each.map((handler) => `handler ${handlers.push(JSON.stringify(handler)) - 1}`);
  }, 2);
  return `${outline.replace(/"handler (\d+)"/g, (_, index) => handlers[Number(index)]!)}\n`;
}

/** Puts the host's binary where each plugin's hooks.json looks for it. */
export async function installBinary(
  root: string,
  binary: string,
  { plugins, target }: { plugins: Iterable<string>; target: Target },
): Promise<void> {
  for (const plugin of plugins) {
    const folder = `${root}/plugins/${plugin}/bin`;
    await mkdir(folder, { recursive: true });
    const unfinished = `${folder}/.tackle-${process.pid}`;
    await linkOrCopy(binary, unfinished);
    await rename(unfinished, `${folder}/tackle${target.suffix}`);
    // A rename of one link over another of the same file does nothing and leaves both.
    await rm(unfinished, { force: true });
  }
}

/** A hard link: one file on disk and in the page cache, however many plugins. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!["EXDEV", "EPERM", "EMLINK", "ENOTSUP"].includes(errorCode(error) ?? "")) throw error;
    await copyFile(from, to);
  }
}
