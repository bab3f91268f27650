import { CodedError, errorCode } from "../platform/coded-error.ts";
import { homeDirectory } from "../platform/directories.ts";
import type { Environment } from "../platform/environment.ts";
import type { FileStatus } from "../platform/file-system.ts";
import { belongsToUser, userId } from "../platform/owner.ts";
import { files } from "../platform/files.ts";
import { mapFile } from "../platform/map-file.ts";
import { privateDirectoryDefect, stateDirectory } from "../platform/state-directory.ts";
import { replaceFile } from "../platform/write-file.ts";
import { type EmbeddedBinding, embeddedBinding } from "./embedded-binding.ts";

/** What is called of oxc-parser's native part, as its own wrapper calls it. */
export interface ParserBinding {
  parseSync(name: string, source: string, options: ParserOptions): ParseResult;
}

export interface ParserOptions {
  readonly lang: "ts" | "tsx";
  readonly astType: "ts";
  readonly sourceType: "unambiguous";
  readonly preserveParens: false;
}

/** Each field is made when it is read, and can be read once. */
export interface ParseResult {
  /** JSON: `{ node, fixes }`. */
  readonly program: string;
  readonly errors: readonly { readonly message: string }[];
}

/**
 * Loads the parser. In a compiled program its file is written once for each version into a private
 * directory, and loaded only while it is ours, no link, and byte for byte what the program holds.
 * Where one directory can't be written or forbids execution, the next is tried: the directory for
 * session state, `~/.cache/tackle`, `~/.claude/tackle`.
 * Throws CodedError DEPENDENCY_MISSING saying what was in the way in each.
 */
export function loadParser(env: Environment = process.env): ParserBinding {
  const embedded = embeddedBinding();
  const refused: string[] = [];
  for (const place of embedded ? privatePlaces(env, refused) : installedFiles()) {
    try {
      return load(embedded ? ownCopy(embedded, place) : place);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      refused.push(`${JSON.stringify(place)}: ${messageOf(error)}`);
    }
  }
  throw new CodedError(
    "DEPENDENCY_MISSING",
    `Cannot load the parser (${refused.join("; ") || "it is not installed"})`,
    { context: { refused } },
  );
}

function load(path: string): ParserBinding {
  const loaded = { exports: {} as ParserBinding };
  process.dlopen(loaded, path);
  return loaded.exports;
}

function* privatePlaces(env: Environment, refused: string[]): Generator<string> {
  try {
    yield stateDirectory(env).path;
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    refused.push(error.message);
  }
  const home = homeDirectory(env);
  if (home === undefined) return;
  for (const place of [`${home}/.cache/tackle`, `${home}/.claude/tackle`]) {
    const defect = privateDirectoryDefect(place);
    if (defect === undefined) yield place;
    else refused.push(`${JSON.stringify(place)}: ${defect}`);
  }
}

/** The path of the parser's file in a private directory, written if it is not there as it should be. */
function ownCopy(embedded: EmbeddedBinding, directory: string): string {
  const { version, sha256 } = embedded;
  const path = `${directory}/oxc-parser-${version}-${sha256.slice(0, 16)}.node`;
  if (isOwnCopy(path, embedded)) return path;
  replaceFile(path, process.getBuiltinModule("node:fs").readFileSync(embedded.path));
  if (isOwnCopy(path, embedded)) return path;
  throw new CodedError("FILE_CORRUPTED", `Cannot use "${path}": it is not what was written there`);
}

/**
 * Contents too, in every run (1.5 ms): a directory that the environment names may hold what came
 * with a project, and a file may have lost its pages in a crash.
 */
function isOwnCopy(path: string, { size, sha256 }: EmbeddedBinding): boolean {
  const status = files.linkStatus(path);
  if (status === undefined || !isPrivateFile(status) || status.size !== size) return false;
  return new Bun.CryptoHasher("sha256").update(mapFile(path, size)).digest("hex") === sha256;
}

function isPrivateFile(status: FileStatus): boolean {
  if (status.kind !== "file" || status.links !== 1 || !belongsToUser(status)) return false;
  // Without users there are no permissions to look at either.
  return userId() === undefined || (status.permissions & NOBODY_ELSE) === 0;
}

const NOBODY_ELSE = 0o077;

/** The package manager installs what fits this machine: the one that loads is the one. */
function installedFiles(): string[] {
  const packages = `${import.meta.dir}/../../node_modules/@oxc-parser`;
  return files.list(packages).map((name) =>
    `${packages}/${name}/parser.${name.slice("binding-".length)}.node`
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
