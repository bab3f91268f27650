import { withLock } from "../../lock/with-lock.ts";
import { isOnNetwork } from "../../lock/network-file-system.ts";
import { errorCode, messageOf } from "../../platform/coded-error.ts";
import type { Environment } from "../../platform/environment.ts";
import { files } from "../../platform/files.ts";
import { readTextFile } from "../../platform/read-file.ts";
import { replaceFile } from "../../platform/write-file.ts";
import { fileNames, type SessionFiles, sessionFiles } from "../../session/session-files.ts";
import { broken, type Finding, ok, warning } from "./finding.ts";

const LEAST_FREE_BYTES = 50e6;
const PATIENCE_MS = 2000;

/** Where state and logs go, whether that works, and what was asked for and refused. */
export function checkState(env: Environment): Finding[] {
  let places: SessionFiles;
  try {
    places = sessionFiles(env, "doctor");
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [broken(messageOf(error), "Set TACKLE_STATE_DIR to a directory of yours, mode 0700")];
  }
  const { directory, logDirectory } = places;
  const logs = logDirectory === directory ? [] : checkDirectory("Log directory", logDirectory);
  return [...checkDirectory("State directory", directory), ...logs, ...refusals(places)];
}

function checkDirectory(what: string, path: string): Finding[] {
  try {
    useDirectory(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    const advice = "Free space, or mend owner and mode; else move it with TACKLE_STATE_DIR";
    return [broken(`${what} "${path}" can't be used: ${messageOf(error)}`, advice)];
  }
  return [ok(`${what} "${path}" can be written, locked and read`), ...placeFindings(what, path)];
}

/** All that hooks do there. Throws what keeps them from it. */
function useDirectory(path: string): void {
  // The name of a session's state: should this process be killed, the sweep removes it.
  const probe = `${path}/${fileNames(`doctor-${process.pid}`).state}`;
  withLock(`${probe}.lock`, { timeoutMs: PATIENCE_MS }, (lock) => {
    try {
      replaceFile(probe, "probe", () => lock.assertHeld());
      readTextFile(probe, 100);
    } finally {
      files.remove(probe);
      lock.discard();
    }
  });
}

function placeFindings(what: string, path: string): Finding[] {
  const free = freeBytes(path);
  return [
    ...(isOnNetwork(path)
      ? [warning(
        `${what} "${path}" lies on a network, where locks may not hold`,
        "Set TACKLE_STATE_DIR, or CLAUDE_LOG_DIR, to a directory on a disk of this machine",
      )]
      : []),
    ...(free < LEAST_FREE_BYTES
      ? [warning(
        `${what} "${path}" has ${Math.floor(free / 1e6)} MB left`,
        "Free space, or run tackle cleanup",
      )]
      : []),
  ];
}

function freeBytes(path: string): number {
  const { bavail, bsize } = process.getBuiltinModule("node:fs").statfsSync(path);
  return bavail * bsize;
}

function refusals({ refused }: SessionFiles): Finding[] {
  return refused.map(({ path, reason }) =>
    warning(
      `"${path}" is not used for state or logs: ${reason}`,
      "Mend it (mode 0700, yours, no link), or take it out of the environment",
    )
  );
}
