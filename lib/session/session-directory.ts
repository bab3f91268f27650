import { errorCode } from "../platform/coded-error.ts";
import { homeDirectory } from "../platform/directories.ts";
import type { Environment } from "../platform/environment.ts";
import { files } from "../platform/files.ts";
import { type PrivateDirectory, stateDirectory } from "../platform/state-directory.ts";

/**
 * The directory for the session whose state file is called `stateName`: the state directory, or,
 * when that lies on a network, the first private one that does not. Only asked before a session
 * has its file, so the path of every other hook pays one lstat; every process comes to the same
 * answer. When all lie on a network the first is taken: a lock that can't be had is an error then.
 * Throws CodedError STATE_DIRECTORY_REFUSED as `stateDirectory` does.
 */
export function sessionDirectory(
  env: Environment,
  stateName: string,
  onNetwork: (path: string) => boolean = asksKernel,
): PrivateDirectory {
  const usual = stateDirectory(env);
  if (files.linkStatus(`${usual.path}/${stateName}`) !== undefined) return usual;
  if (!onNetwork(usual.path)) return usual;
  const refused = [...usual.refused, {
    path: usual.path,
    reason: "it lies on a network file system",
  }];
  for (const candidate of localCandidates(env)) {
    const { path } = directoryOrNone(candidate) ?? usual;
    if (path !== usual.path && !onNetwork(path)) return { path, refused };
  }
  return { path: usual.path, refused };
}

/** Loaded by the few who begin a session. */
function asksKernel(path: string): boolean {
  const { isOnNetwork } = require(
    "../lock/network-file-system.ts",
  ) as typeof import("../lock/network-file-system.ts");
  return isOnNetwork(path);
}

/** Environments that lead `stateDirectory` to other places. */
function localCandidates(env: Environment): Environment[] {
  const home = homeDirectory(env);
  const { XDG_RUNTIME_DIR } = env;
  return [
    { ...env, TACKLE_STATE_DIR: undefined },
    // Without any variable: /tmp. Windows has no such place that is private.
    ...(process.getuid ? [{}] : []),
    ...(XDG_RUNTIME_DIR ? [{ TACKLE_STATE_DIR: `${XDG_RUNTIME_DIR}/claude-hooks` }] : []),
    ...(home === undefined ? [] : [{ TACKLE_STATE_DIR: `${home}/.cache/claude-hooks` }]),
  ];
}

function directoryOrNone(env: Environment): PrivateDirectory | undefined {
  try {
    return stateDirectory(env);
  } catch (error) {
    if (errorCode(error) === "STATE_DIRECTORY_REFUSED") return undefined;
    throw error;
  }
}
