import { Glob } from "bun";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Source } from "./sources.ts";

/**
 * The project, made below `projects`, that the files of the package in `directory` are to be
 * written in: all its package.json files and nothing else, so that every file is new.
 */
export function makeProject(source: Source, directory: string, projects: string): string {
  const project = `${projects}/${basename(directory)}`;
  mkdirSync(project, { recursive: true });
  for (const path of new Glob("**/package.json").scanSync({ cwd: directory, dot: true })) {
    if (/(?:^|[\\/])(?:node_modules|\.next)[\\/]/.test(path)) continue;
    mkdirSync(dirname(`${project}/${path}`), { recursive: true });
    writeFileSync(`${project}/${path}`, manifest(`${directory}/${path}`, path, source));
  }
  return project;
}

function manifest(file: string, path: string, { asks }: Source): string {
  const text = readFileSync(file, "utf8");
  if (asks === undefined || path !== "package.json") return text;
  const own = JSON.parse(text);
  return JSON.stringify({ ...own, dependencies: { ...own.dependencies, ...asks } });
}
