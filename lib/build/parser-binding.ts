import { copyFile, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { EmbeddedBinding } from "../source/embedded-binding.ts";
import type { Target } from "./target.ts";

const ROOT = join(import.meta.dir, "../..");

/**
 * The native part of oxc-parser for a target, as its program is to know it. The host's comes from
 * node_modules, any other from the package manager: the pinned version, held against the integrity
 * in bun.lock, kept below `directory` for the next build. Throws Error where it can't be had.
 */
export async function parserBinding(target: Target, directory: string): Promise<EmbeddedBinding> {
  const version = await pinnedVersion();
  const path = await installed(ROOT, target) ?? await fetched(target, directory, version);
  const bytes = await readFile(path);
  const sha256 = new Bun.CryptoHasher("sha256").update(bytes).digest("hex");
  return { path, version, size: bytes.length, sha256 };
}

async function pinnedVersion(): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(`${ROOT}/package.json`, "utf8")) as {
    dependencies: Record<string, string>;
  };
  return dependencies["oxc-parser"] ?? "";
}

async function installed(project: string, { binding }: Target): Promise<string | undefined> {
  const path = join(
    project,
    `node_modules/@oxc-parser/binding-${binding.name}/parser.${binding.name}.node`,
  );
  return await stat(path).then(() => path, () => undefined);
}

async function fetched(target: Target, directory: string, version: string): Promise<string> {
  const project = join(directory, `oxc-parser-${version}-${target.name}`);
  const known = await installed(project, target);
  if (known !== undefined) return known;
  const unfinished = `${project}.${process.pid}`;
  await install(unfinished, target);
  await rm(project, { recursive: true, force: true });
  await rename(unfinished, project);
  const path = await installed(project, target);
  if (path === undefined) throw new Error(`Cannot find oxc-parser ${version} for ${target.name}`);
  return path;
}

/** The production dependencies of this repository, as that target would get them. */
async function install(project: string, { name, binding }: Target): Promise<void> {
  await mkdir(project, { recursive: true });
  for (const file of ["package.json", "bun.lock", "bunfig.toml"]) {
    await copyFile(join(ROOT, file), join(project, file));
  }
  const { os, cpu, libc } = binding;
  const { exitCode, stderr } = await Bun
    .$`${process.execPath} install --frozen-lockfile --production --ignore-scripts \
    --os=${os} --cpu=${cpu} ${libc === undefined ? [] : [`--libc=${libc}`]}`
    .cwd(project).quiet().nothrow();
  if (exitCode === 0) return;
  throw new Error(`Cannot fetch oxc-parser for ${name}: ${stderr.toString().trim()}`);
}
