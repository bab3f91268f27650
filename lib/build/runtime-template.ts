import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hostTarget, type Target } from "./target.ts";

/**
 * Variables that would make a compiled program something else than itself: run as plain Bun, take
 * flags (--preload), wait for a debugger, write files. There is no flag against them, so their
 * names are changed in the runtime to ones no environment can hold: "=" ends a name.
 * With each, how often it occurs in Bun 1.4.5, the same on every target.
 */
const NAMES = {
  BUN_OPTIONS: 2,
  BUN_BE_BUN: 1,
  BUN_INSPECT: 11,
  BUN_BYTECODE_ORDER: 3,
  BUN_BYTECODE_DIGEST: 1,
} as const;

/**
 * Path of the Bun runtime for a target with those names taken out; made once per Bun version.
 * Throws Error when Bun can't be fetched, or does not hold the names as often as expected.
 */
export async function runtimeTemplate(target: Target, directory: string): Promise<string> {
  const path = join(directory, `bun-${Bun.version}-${target.name}${target.suffix}`);
  if (await stat(path).then(() => true, () => false)) return path;
  const bytes = await readFile(await plainRuntime(target, directory));
  for (const [name, count] of Object.entries(NAMES)) rewrite(bytes, name, count);
  await mkdir(directory, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, bytes, { mode: 0o755 });
  await rename(unfinished, path);
  return path;
}

function rewrite(bytes: Buffer, name: string, expected: number): void {
  let count = 0;
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
    bytes[at] = "=".charCodeAt(0);
    count++;
  }
  if (count !== expected) {
    throw new Error(`Cannot harden the runtime: ${name} occurs ${count} times, not ${expected}`);
  }
}

async function plainRuntime(target: Target, directory: string): Promise<string> {
  if (target.name === hostTarget().name) return process.execPath;
  const name = `${target.bun}-v${Bun.version}`;
  const cache = (await Bun.$`${process.execPath} pm cache`.quiet().text()).trim();
  if (!(await readdir(cache)).includes(name)) await fetchRuntime(target, directory);
  return join(cache, name);
}

/** Compiling anything for a target makes Bun fetch that target's runtime into its cache. */
async function fetchRuntime(target: Target, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const source = join(directory, "empty.ts");
  const output = join(directory, `empty-${target.name}`);
  await writeFile(source, "export {};\n");
  await Bun
    .$`${process.execPath} build --compile --target=${target.bun} ${source} --outfile ${output}`
    .quiet();
}
