import { codeText } from "../../../lib/source/code-text.ts";
import type { ReadCurrent } from "../../../lib/edit/edit.ts";

/** What a project says of its TypeScript. Everything is undefined where it says nothing. */
export interface ProjectFacts {
  /** Numbers alone, so that no text of the project reaches the model: "5.9". */
  readonly version: string | undefined;
  readonly strict: boolean | undefined;
  /** A tsconfig.json or jsconfig.json. */
  readonly hasConfig: boolean;
  readonly hasManifest: boolean;
}

/** Reads package.json, the installed TypeScript's and tsconfig.json; runs and resolves nothing. */
export function projectFacts(directory: string, read: ReadCurrent): ProjectFacts {
  const config = read(`${directory}/tsconfig.json`) ?? read(`${directory}/jsconfig.json`);
  const manifest = read(`${directory}/package.json`);
  return {
    version: installedVersion(directory, read) ?? wantedVersion(parsed(manifest)),
    strict: config === undefined ? undefined : strictIn(config),
    hasConfig: config !== undefined,
    hasManifest: manifest !== undefined,
  };
}

function installedVersion(directory: string, read: ReadCurrent): string | undefined {
  const manifest = parsed(read(`${directory}/node_modules/typescript/package.json`));
  return versionNumber(manifest["version"]);
}

function wantedVersion(manifest: Record<string, unknown>): string | undefined {
  const lists = ["devDependencies", "dependencies", "peerDependencies"];
  const wanted = lists.map((list) => asRecord(manifest[list])["typescript"]);
  return wanted.map(versionNumber).find((version) => version !== undefined);
}

function versionNumber(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return /(\d{1,3})(?:\.(\d{1,3}))?/.exec(value)?.[0];
}

/** tsconfig.json may hold comments; what a base configuration sets is not followed. */
function strictIn(config: string): boolean | undefined {
  const value = /"strict"\s*:\s*(true|false)/.exec(codeText(config, "ts").uncommented)?.[1];
  return value === undefined ? undefined : value === "true";
}

function parsed(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
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
