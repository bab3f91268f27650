import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { scratchDirectory } from "./scratch-directory.ts";

export type Env = Readonly<Record<string, string>>;

/** A home with a state directory; `snapshot` is all that is in it beside that. */
export interface Home {
  readonly path: string;
  readonly env: Env;
  write(name: string, content: string): string;
  snapshot(): Record<string, string>;
  stateNames(): string[];
}

/** To be called in a test or in `beforeEach`. */
export function home(): Home {
  const path = scratchDirectory();
  mkdirSync(`${path}/.claude`, { recursive: true });
  mkdirSync(`${path}/state`, { mode: 0o700 });
  return {
    path,
    env: { HOME: path, TACKLE_STATE_DIR: `${path}/state`, CLAUDE_PID: String(process.pid) },
    write(name, content) {
      const file = `${path}/${name}`;
      mkdirSync(file.slice(0, file.lastIndexOf("/")), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    snapshot: () => contentsBelow(path),
    stateNames: () => readdirSync(`${path}/state`),
  };
}

function contentsBelow(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true }).map(String).sort()
    .filter((name) => name !== "state" && !name.startsWith("state/"));
  return Object.fromEntries(names.map((name) => [name, contentOf(`${root}/${name}`)]));
}

/** What tells whether a file is the one it was, and as it was. */
export function contentOf(path: string): string {
  const status = lstatSync(path);
  if (status.isDirectory()) return "a directory";
  if (status.isSymbolicLink()) return "a link";
  return `${status.ino} ${status.mtimeMs} ${readFileSync(path, "latin1")}`;
}

/** Paths of all that is in one of its directories. */
export function filesIn(where: Home, name: string): string[] {
  return readdirSync(`${where.path}/${name}`).map((file) => `${where.path}/${name}/${file}`);
}
