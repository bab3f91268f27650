import { existsSync, mkdirSync, renameSync } from "node:fs";
import type { Source } from "./sources.ts";

/**
 * The directory of a package's files below `directory`, fetched from the registry unless they are
 * there. Nothing of the package runs. Throws with what npm or tar said.
 */
export function fetchSource({ spec }: Source, directory: string): string {
  const place = `${directory}/${spec.replace("/", "+")}`;
  if (existsSync(place)) return place;
  const unpacked = `${place}.part`;
  mkdirSync(unpacked, { recursive: true });
  const tarball = run(npm(), ["pack", "--silent", "--ignore-scripts", spec], unpacked).trim();
  run("tar", ["-xzf", tarball], unpacked);
  // What holds a package is called "package", but not by everybody.
  const [top = ""] = run("tar", ["-tzf", tarball], unpacked).split("/", 1);
  renameSync(`${unpacked}/${top}`, place);
  return place;
}

function npm(): string {
  const found = Bun.which("npm");
  if (found === null) throw new Error("Cannot fetch packages: npm is required");
  return found;
}

function run(command: string, words: readonly string[], cwd: string): string {
  const { exitCode, stdout, stderr } = Bun.spawnSync([command, ...words], { cwd });
  if (exitCode === 0) return stdout.toString();
  throw new Error(`Cannot run "${command} ${words.join(" ")}": ${stderr}`);
}
