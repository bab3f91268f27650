import type { Config } from "../config/config.ts";
import { readConfig } from "../config/read-config.ts";
import { projectDirectory } from "../security/project-directory.ts";
import { pluginOf } from "./hook-table.ts";
import type { Task } from "./task.ts";

/** A task without the hooks that a tackle.json turns off, and what else the files say. */
export interface Configured {
  readonly task: Task;
  /** undefined: there is no such file. */
  readonly config: Config | undefined;
}

/** Reads the user's and the project's tackle.json. */
export function configured(task: Task): Configured {
  const { files: { env }, payload: { cwd }, knownNames } = task;
  const config = readConfig({
    env,
    projectDirectory: () => projectDirectory(env, typeof cwd === "string" ? cwd : undefined),
    ...(knownNames && { knownNames }),
  });
  if (config === undefined) return { task, config };
  const entries = task.entries.filter(({ name, refuses = false }) =>
    [task.plugin, pluginOf(name)].every((plugin) => !config.isOff(plugin, name, refuses))
  );
  // What is off altogether speaks for nobody.
  const isOff = entries.length === 0 && task.entries.length > 0;
  return { task: { ...task, entries, ...(isOff && { parts: () => [] }) }, config };
}
