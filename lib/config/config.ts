import { errorCode } from "../platform/coded-error.ts";
import { containedPath } from "../security/contained-path.ts";
import { resolveLinks } from "../security/resolve-links.ts";
import { type ConfigFile, projectFile, userFile } from "./config-file.ts";
import type { Problem } from "./find-problems.ts";
import type { FoundFile } from "./found-file.ts";
import type { KnownNames } from "./known-names.ts";
import type { Level, RuleLevel } from "./settings.ts";

/** What both files say, asked for one decision at a time. */
export interface Config {
  /**
   * The level of a rule ("typescript/any-type"). The project's file comes after the user's. Only
   * the user's own file lowers what is "deny", by the rule or by the user.
   */
  ruleLevel(rule: string, own: RuleLevel): Level | "skill";
  /**
   * What turned a hook ("typescript/check-security") or its plugin off, as "<file> <key>"; undefined
   * when nothing did. `isGate`: it can refuse, as `refuses` of the hook table says, whether it fails
   * closed or not. That is turned off by the user's own file alone.
   */
  isOff(plugin: string, hook: string, isGate: boolean): string | undefined;
  /**
   * Whether a file is to be left alone, by its real path in the project, links resolved: for advice
   * as both files say, for a denial as the user's own file says.
   */
  leavesAlone(path: string, decision: "advice" | "deny"): boolean;
  /**
   * Every mistake in the files, and what a project's file asks for and may not have. Found when it
   * is first read, by code that is loaded then: for SessionStart and for `tackle doctor`.
   */
  readonly problems: readonly Problem[];
  /** Paths of the files that are there, the user's first. */
  readonly files: readonly string[];
}

export interface FoundFiles {
  /** The project's root, links resolved. */
  root(): string | undefined;
  readonly project: FoundFile | undefined;
  readonly user: FoundFile | undefined;
  readonly knownNames: (() => KnownNames) | undefined;
}

/** Of the files that `readConfig` found. */
export function makeConfig(found: FoundFiles): Config {
  const { root, project, user } = found;
  // Where somebody works in the home directory, both are one file.
  const isSame = user && project && realDirectory(user.path) === realDirectory(project.path);
  const trusted = project && !isSame ? root() : undefined;
  const files = [
    user && userFile(user, root),
    project && trusted !== undefined && projectFile(project, trusted),
  ];
  return new ReadConfig(files.filter((file) => typeof file === "object"), found);
}

/** Its own text where the file system does not tell: the file's problem says so. */
function realDirectory(path: string): string {
  const directory = path.slice(0, path.lastIndexOf("/"));
  try {
    return resolveLinks("the directory", directory) ?? directory;
  } catch (error) {
    if (errorCode(error) !== "PATH_REFUSED") throw error;
    return directory;
  }
}

class ReadConfig implements Config {
  /** The user's first: what comes later is said of what came before. */
  readonly #files: readonly ConfigFile[];
  readonly #root: FoundFiles["root"];
  readonly #knownNames: FoundFiles["knownNames"];
  #globs: readonly { readonly file: ConfigFile; readonly pattern: Bun.Glob }[] | undefined;
  #problems: readonly Problem[] | undefined;
  #lastPath: { readonly path: string; readonly inProject: string | undefined } | undefined;

  constructor(files: readonly ConfigFile[], { root, knownNames }: FoundFiles) {
    this.#files = files;
    this.#root = root;
    this.#knownNames = knownNames;
  }

  ruleLevel(rule: string, own: RuleLevel): Level | "skill" {
    let level: Level | "skill" = own;
    for (const { settings, notOwn } of this.#files) {
      const asked = settings.levelFor(rule);
      if (asked === undefined || asked === level) continue;
      if (level !== "deny" || notOwn() === undefined) level = asked;
    }
    return level;
  }

  isOff(plugin: string, hook: string, isGate: boolean): string | undefined {
    for (const { path, settings, notOwn } of this.#files) {
      const key = settings.turnsOff("plugins", plugin)
        ? `plugins.${plugin}`
        : settings.turnsOff("hooks", hook)
        ? `hooks.${hook}`
        : undefined;
      if (key === undefined) continue;
      if (!isGate || notOwn() === undefined) return `${path} ${key}`;
    }
    return undefined;
  }

  leavesAlone(path: string, decision: "advice" | "deny"): boolean {
    const meant = this.#patterns().filter(({ file }) =>
      decision === "advice" || file.notOwn() === undefined
    );
    if (meant.length === 0) return false;
    const inProject = this.#inProject(path);
    return inProject !== undefined && meant.some(({ pattern }) => pattern.match(inProject));
  }

  get files(): readonly string[] {
    return this.#files.map(({ path }) => path);
  }

  get problems(): readonly Problem[] {
    if (this.#problems) return this.#problems;
    const { findProblems } = require("./find-problems.ts") as typeof import("./find-problems.ts");
    const names = this.#knownNames?.();
    return this.#problems = this.#files.flatMap((file) => findProblems(file, names));
  }

  #patterns(): readonly { readonly file: ConfigFile; readonly pattern: Bun.Glob }[] {
    return this.#globs ??= this.#files.flatMap((file) =>
      file.settings.patterns().map((text) => ({ file, pattern: new Bun.Glob(text) }))
    );
  }

  /** Several rules ask for one path. */
  #inProject(path: string): string | undefined {
    if (this.#lastPath?.path !== path) {
      this.#lastPath = { path, inProject: pathInProject(this.#root(), path) };
    }
    return this.#lastPath.inProject;
  }
}

/** Relative to the root, "/" between names; undefined for what lies elsewhere. */
function pathInProject(root: string | undefined, path: string): string | undefined {
  if (root === undefined) return undefined;
  try {
    const real = containedPath(root, path);
    return real.slice(root.endsWith("/") ? root.length : root.length + 1);
  } catch (error) {
    if (errorCode(error) !== "PATH_REFUSED") throw error;
    return undefined;
  }
}
