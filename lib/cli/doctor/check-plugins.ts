import { Glob } from "bun";
import { errorCode } from "../../platform/coded-error.ts";
import { homeDirectory } from "../../platform/directories.ts";
import type { Environment } from "../../platform/environment.ts";
import type { FileStatus } from "../../platform/file-system.ts";
import { files } from "../../platform/files.ts";
import { detectPlatform } from "../../platform/platform.ts";
import { readTextFile } from "../../platform/read-file.ts";
import { broken, type Finding, ok, warning } from "./finding.ts";

const HOOKS_JSON = "hooks/hooks.json";
const LARGEST_HOOKS_JSON = 1024 * 1024;
const EXECUTABLE = 0o100;
const ON_WINDOWS = detectPlatform() === "windows";

/** The plugins of Tackle that this machine has, and whether the host can start their binary. */
export function checkPlugins(env: Environment, executable: string = process.execPath): Finding[] {
  const folders = pluginFolders(env, executable.replaceAll("\\", "/"));
  if (folders.length > 0) return folders.map((folder) => checkBinary(folder, executable));
  return [ok("No plugin of Tackle lies beside this executable or in Claude Code's cache")];
}

function pluginFolders(env: Environment, executable: string): string[] {
  const [plugins, checkout] = [/^(.*)\/[^/]+\/bin\/[^/]+$/, /^(.*)\/dist\/[^/]+\/[^/]+$/]
    .map((form) => form.exec(executable)?.[1]);
  const home = homeDirectory(env);
  const found = [
    ...(plugins === undefined ? [] : foldersIn(plugins, "*")),
    ...(checkout === undefined ? [] : foldersIn(`${checkout}/plugins`, "*")),
    ...(home === undefined ? [] : foldersIn(`${home}/.claude/plugins/cache`, "*/*/*")),
  ];
  return [...new Set(found)].toSorted();
}

function foldersIn(base: string, depth: string): string[] {
  try {
    const found = [...new Glob(`${depth}/${HOOKS_JSON}`).scanSync({ cwd: base })];
    return found.map((path) => `${base}/${path.replaceAll("\\", "/")}`)
      .filter(callsTackle)
      .map((path) => path.slice(0, -HOOKS_JSON.length - 1));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}

function callsTackle(hooksJson: string): boolean {
  return readTextFile(hooksJson, LARGEST_HOOKS_JSON).includes("/bin/tackle");
}

function checkBinary(folder: string, executable: string): Finding {
  const path = `${folder}/bin/tackle${ON_WINDOWS ? ".exe" : ""}`;
  const status = targetStatus(path);
  const own = targetStatus(executable);
  if (status?.kind !== "file") {
    return broken(`"${path}" is missing: no hook of the plugin runs`, "Run bun build.ts");
  }
  if (!ON_WINDOWS && (status.permissions & EXECUTABLE) === 0) {
    return broken(`"${path}" is not executable: no hook of the plugin runs`, `chmod +x "${path}"`);
  }
  if (own === undefined || status.size === own.size) return ok(`Plugin binary "${path}"`);
  return warning(
    `"${path}" is another build than this one`,
    "Update the plugin, or build again: the host runs the plugin's own",
  );
}

/** The host follows a link. Undefined where nothing is, or a link leads nowhere. */
function targetStatus(path: string): FileStatus | undefined {
  try {
    return files.linkStatus(files.resolveLinks(path));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
