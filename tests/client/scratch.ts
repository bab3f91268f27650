import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A home, a project and a temporary directory that belong to one test alone. */
export interface Scratch extends Disposable {
  root: string;
  home: string;
  project: string;
  temporary: string;
}

/** Makes the directories; disposing removes them with everything in them. */
export function makeScratch(): Scratch {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "tackle-client-"));
  return {
    root,
    home: makeDirectory(root, "home"),
    project: makeDirectory(root, "project"),
    temporary: makeDirectory(root, "tmp"),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Writes a file below `base`, with the directories it needs, and returns its path. */
export function writeScratchFile(base: string, name: string, text: string): string {
  const path = join(base, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** The text of a file, undefined when there is none. */
export function readScratchFile(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function makeDirectory(root: string, name: string): string {
  const path = join(root, name);
  mkdirSync(path);
  return path;
}
