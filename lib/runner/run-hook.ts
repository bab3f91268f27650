import type { Hook } from "../hook/define-hook.ts";
import { pluginOf } from "./hook-table.ts";
import { runEntries } from "./run-process.ts";

/** Runs one hook as the whole program: `if (import.meta.main) await runHook(hook)`. */
export async function runHook(hook: Hook, name: string = nameOf(Bun.main)): Promise<void> {
  const { triggers, rules: _, ...definition } = hook;
  const entry = {
    ...definition,
    ...(triggers && { triggers: () => triggers }),
    name,
    load: () => Promise.resolve({ hook }),
  };
  await runEntries({ plugin: pluginOf(name), label: name, entries: [entry] });
}

/** "hooks/typescript/check-types.ts" is "typescript/check-types". */
function nameOf(path: string): string {
  const [plugin = "", file = ""] = path.split(/[/\\]/).slice(-2);
  return `${plugin}/${file.replace(/\.ts$/, "")}`;
}
