import { CodedError } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { childPath, parentPath } from "../platform/parent-path.ts";
import { containedPath } from "../security/contained-path.ts";
import type { Session } from "../session/session.ts";
import { declaredVersion, type PackageVersion } from "./declared-version.ts";
import type { ReadCurrent } from "../edit/edit.ts";

export interface VersionOptions {
  /** The consumer's project: nothing above it is asked. */
  readonly projectDirectory: string;
  /** A file or directory; the nearest package.json that lists the package decides. */
  readonly path: string;
  /** Keeps what was read, so that it is read once in a session and again when a manifest changes. */
  readonly session: Pick<Session, "customData" | "setCustomData">;
  readonly read: ReadCurrent;
}

/** Looks from the path upwards, so that a workspace's own package.json comes before the root's. */
export function packageVersion(name: string, options: VersionOptions): PackageVersion {
  const manifests = manifestsAbove(options);
  if (manifests.length === 0) return "unknown";
  const stamp = manifests.map(({ directory, stamp }) => `${directory} ${stamp}`).join("\n");
  const key = `version.${Bun.hash(`${name}\n${manifests[0]?.directory}`).toString(36)}`;
  const kept = options.session.customData(key);
  if (isKept(kept) && kept.stamp === digest(stamp)) return kept.version;
  const directories = manifests.map(({ directory }) => directory);
  const version = declaredVersion(name, directories, options.read);
  keep(options.session, key, { stamp: digest(stamp), version });
  return version;
}

interface Manifest {
  readonly directory: string;
  readonly stamp: string;
}

// Deeper than anybody nests a project.
const MOST_DIRECTORIES = 40;

/** Nearest first. None for a path that leads out of the project. */
function manifestsAbove({ projectDirectory, path }: VersionOptions): Manifest[] {
  const manifests: Manifest[] = [];
  let directory = insideOrNone(projectDirectory, path);
  for (let count = 0; directory !== undefined && count < MOST_DIRECTORIES; count++) {
    const status = files.linkStatus(childPath(directory, "package.json"));
    if (status) manifests.push({ directory, stamp: `${status.modifiedMs} ${status.size}` });
    if (directory === projectDirectory) break;
    directory = parentPath(directory);
  }
  return manifests;
}

function insideOrNone(projectDirectory: string, path: string): string | undefined {
  try {
    return containedPath(projectDirectory, path);
  } catch (error) {
    if (error instanceof CodedError && error.code === "PATH_REFUSED") return undefined;
    throw error;
  }
}

function digest(text: string): string {
  return Bun.hash(text).toString(36);
}

function isKept(value: unknown): value is { stamp: string; version: PackageVersion } {
  if (typeof value !== "object" || value === null) return false;
  if (!("stamp" in value) || !("version" in value)) return false;
  return typeof value.version === "number" || value.version === "unknown" ||
    value.version === "absent";
}

/** What can't be kept is read again next time: an advisory hook answers all the same. */
function keep(session: VersionOptions["session"], key: string, value: unknown): void {
  try {
    session.setCustomData(key, value);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
  }
}
