import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "../../lib/build/compile.ts";
import { discoverHooks } from "../../lib/build/discover-hooks.ts";
import { hostTarget, type Target } from "../../lib/build/target.ts";
import { writeProgram } from "../../lib/build/write-program.ts";

const ROOT = join(import.meta.dir, "../..");
const FIXTURES = "tests/fixtures/chaos";
const OUTPUT = join(ROOT, "dist/chaos");

const made = new Map<string, Promise<string>>();

/**
 * Path of the binary that holds the hooks of tests/fixtures/chaos, compiled as the build compiles
 * Tackle. Made again when a source has changed since the last run.
 */
export function chaosBinary(target: Target = hostTarget()): Promise<string> {
  const known = made.get(target.name) ?? make(target);
  made.set(target.name, known);
  return known;
}

async function make(target: Target): Promise<string> {
  const name = `${target.name}-${await hashOfSources()}`;
  const directory = join(OUTPUT, name);
  const path = join(directory, `tackle${target.suffix}`);
  if (await stat(path).then(() => true, () => false)) return path;
  await removeOld(target, name);
  const hooks = (await discoverHooks(join(ROOT, FIXTURES)))
    .map((hook) => ({ ...hook, file: `${FIXTURES}/${hook.file}` }));
  const source = await writeProgram(directory, { hooks, toRoot: "../../.." });
  const output = join(directory, `unfinished${target.suffix}`);
  await compile({ source, output, target, templates: join(ROOT, "dist/runtime") });
  await rename(output, path);
  return path;
}

async function hashOfSources(): Promise<string> {
  const hash = new Bun.CryptoHasher("sha256").update(Bun.version);
  const paths = ["lib", FIXTURES].flatMap((directory) => [
    ...new Bun.Glob(`${directory}/**/*.ts`).scanSync({ cwd: ROOT }),
  ]);
  for (const path of paths.sort()) {
    hash.update(`${path}\0`).update(await Bun.file(join(ROOT, path)).bytes());
  }
  return hash.digest("hex").slice(0, 16);
}

/** A hundred megabytes each. */
async function removeOld(target: Target, name: string): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  for (const other of await readdir(OUTPUT)) {
    if (!new RegExp(`^${target.name}-[0-9a-f]{16}$`).test(other) || other === name) continue;
    await rm(join(OUTPUT, other), { recursive: true, force: true });
  }
}
