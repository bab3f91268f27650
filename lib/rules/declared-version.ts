import { childPath } from "../platform/parent-path.ts";
import { isNestedDeeper } from "../protocol/is-nested-deeper.ts";
import type { ReadCurrent } from "../edit/edit.ts";

/**
 * The major version of a package that a file is written for. "unknown": the package is listed
 * without a number, or there is no package.json. "absent": there is one and it doesn't list it.
 */
export type PackageVersion = number | "unknown" | "absent";

/**
 * What the package.json files of these directories, nearest first, say of a package. The first that
 * lists it decides: by the lowest major version that its range admits, since code that supports two
 * is written for the older; by what is installed where the range has no number ("catalog:").
 * Runs and resolves nothing.
 */
export function declaredVersion(
  name: string,
  directories: readonly string[],
  read: ReadCurrent,
): PackageVersion {
  for (const directory of directories) {
    const range = rangeIn(manifestOf(directory, read), name);
    if (range === undefined) continue;
    return lowestMajor(range, name) ?? installedMajor(name, directories, read) ?? "unknown";
  }
  return "absent";
}

// What a library promises to work with comes before what it is tested with.
const LISTS = ["dependencies", "peerDependencies", "devDependencies", "optionalDependencies"];

function rangeIn(manifest: Record<string, unknown>, name: string): string | undefined {
  for (const list of LISTS) {
    const range = asRecord(manifest[list])[name];
    if (typeof range === "string") return range;
  }
  return undefined;
}

/** The lowest major version in a range; undefined for a tag, an address, or another package. */
function lowestMajor(range: string, name: string): number | undefined {
  const own = range.startsWith(`npm:${name}@`) ? range.slice(`npm:${name}@`.length) : range;
  if (/^\s*0\.0\.0-/.test(own) || /[:/]/.test(own.replace(/^workspace:/, ""))) return undefined;
  const lower = own.slice(0, LONGEST_RANGE).replace(/<=?\s*[\w.-]+/g, "");
  const majors = [...lower.matchAll(/(?<![\w.-])v?(\d{1,5})(?![\w])/g)].map(([, digits]) =>
    Number(digits)
  );
  return majors.length === 0 ? undefined : Math.min(...majors);
}

const LONGEST_RANGE = 200;

function installedMajor(
  name: string,
  directories: readonly string[],
  read: ReadCurrent,
): number | undefined {
  for (const directory of directories) {
    const { version } = manifestOf(childPath(directory, `node_modules/${name}`), read);
    if (typeof version === "string") return lowestMajor(version, name);
  }
  return undefined;
}

const MOST_LEVELS = 100;

function manifestOf(directory: string, read: ReadCurrent): Record<string, unknown> {
  const json = read(childPath(directory, "package.json"));
  if (json === undefined || isNestedDeeper(json, MOST_LEVELS)) return {};
  try {
    return asRecord(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}
