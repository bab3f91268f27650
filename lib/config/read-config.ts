import { errorCode } from "../platform/coded-error.ts";
import { homeDirectory } from "../platform/directories.ts";
import type { Environment } from "../platform/environment.ts";
import { usablePath } from "../platform/usable-path.ts";
import type { Config } from "./config.ts";
import { findFile } from "./found-file.ts";
import type { KnownNames } from "./known-names.ts";

export interface ConfigOptions {
  readonly env: Environment;
  /** The project's root, links resolved; undefined, or PATH_REFUSED, where there is none to trust. */
  projectDirectory(): string | undefined;
  /** Asked for by `problems` alone, which say nothing of what a name stands for without it. */
  knownNames?(): KnownNames;
}

/**
 * What `.claude/tackle.json` in the project and `tackle.json` in the user's Claude directory say;
 * undefined where neither is there, which is found out by one open of each. What can't be read, and
 * every mistake in what can, changes nothing and stands in `problems`.
 */
export function readConfig(options: ConfigOptions): Config | undefined {
  const { env, projectDirectory, knownNames } = options;
  let known: { readonly root: string | undefined } | undefined;
  const root = () => (known ??= { root: trustedRoot(projectDirectory) }).root;
  // By its text first: resolving its links would cost every hook of a project without such a file.
  const named = usablePath(env.CLAUDE_PROJECT_DIR) ?? root();
  const project = named === undefined ? undefined : findFile(`${named}/.claude/tackle.json`);
  const directory = claudeDirectory(env);
  const user = directory === undefined ? undefined : findFile(`${directory}/tackle.json`);
  if (project === undefined && user === undefined) return undefined;
  const { makeConfig } = require("./config.ts") as typeof import("./config.ts");
  return makeConfig({ root, project, user, knownNames });
}

/** The user's Claude directory: CLAUDE_CONFIG_DIR, else `~/.claude`; undefined without a home. */
export function claudeDirectory(env: Environment): string | undefined {
  const named = usablePath(env.CLAUDE_CONFIG_DIR);
  if (named !== undefined) return named;
  const home = homeDirectory(env);
  return home === undefined ? undefined : `${home}/.claude`;
}

function trustedRoot(projectDirectory: () => string | undefined): string | undefined {
  try {
    return projectDirectory();
  } catch (error) {
    // `tackle doctor` says what is wrong with it.
    if (errorCode(error) !== "PATH_REFUSED") throw error;
    return undefined;
  }
}
