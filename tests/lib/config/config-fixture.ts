import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { discoverHooks } from "../../../lib/build/discover-hooks.ts";
import type { Config } from "../../../lib/config/config.ts";
import { readConfig } from "../../../lib/config/read-config.ts";
import { type HookEntry, knownNames } from "../../../lib/runner/hook-table.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

/** The table of the binary, as far as configuration needs it. */
const entries = (await discoverHooks(join(import.meta.dir, "../../.."))).map((each): HookEntry => ({
  event: each.hook.event,
  onError: each.hook.onError,
  timeout: each.hook.timeout,
  name: each.name,
  ...(each.refuses && { refuses: true }),
  rules: () =>
    Object.fromEntries(
      Object.entries(each.levels).map(([id, level]) => [`${each.plugin}/${id}`, level]),
    ),
  load: () => Promise.resolve(each),
}));
const table = Object.groupBy(entries, ({ name }) => name.split("/")[0]!) as Record<
  string,
  HookEntry[]
>;

/** A home and a project beside each other, each with a place for its tackle.json. */
export interface Places {
  readonly home: string;
  readonly project: string;
  readonly userPath: string;
  readonly projectPath: string;
  /** Writes them: JSON of an object, a string as it is; undefined writes none. */
  write(files: { user?: unknown; project?: unknown }): void;
  read(env?: Record<string, string>): Config | undefined;
}

export function places(): Places {
  const base = scratchDirectory();
  const [home, project] = [`${base}/home`, `${base}/project`];
  const [userPath, projectPath] = [`${home}/.claude/tackle.json`, `${project}/.claude/tackle.json`];
  for (const directory of [home, project]) {
    mkdirSync(`${directory}/.claude`, { recursive: true });
    chmodSync(`${directory}/.claude`, 0o700);
  }
  return {
    home,
    project,
    userPath,
    projectPath,
    write({ user, project }) {
      if (user !== undefined) writeConfig(userPath, user);
      if (project !== undefined) writeConfig(projectPath, project);
    },
    read: (env = {}) =>
      readConfig({
        env: { HOME: home, ...env },
        projectDirectory: () => project,
        knownNames: () => knownNames(table),
      }),
  };
}

/** What both files say; fails the test when neither is there. */
export function configOf(files: { user?: unknown; project?: unknown }): Config {
  const made = places();
  made.write(files);
  const config = made.read();
  if (config === undefined) throw new Error("No tackle.json was found");
  return config;
}

export function writeConfig(path: string, content: unknown): void {
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  chmodSync(path, 0o600);
}
