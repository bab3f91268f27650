import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { runtimeTemplate } from "./runtime-template.ts";
import type { Target } from "./target.ts";

/**
 * The source map gives the journal's stacks their files and lines, and costs a start nothing.
 * The autoload flags keep the hook's directory, which is the user's project, from running code
 * (a `preload` in its bunfig.toml). Any exec argument at all makes Bun survive a working directory
 * that was deleted.
 */
const FLAGS = [
  "--compile",
  "--bytecode",
  "--minify",
  "--sourcemap=inline",
  "--format=esm",
  "--splitting",
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
  "--no-compile-autoload-tsconfig",
  "--no-compile-autoload-package-json",
  "--compile-exec-argv=--no-addons",
  "--compile-jit-policy=10",
];

export interface Compilation {
  readonly source: string;
  /** Path of the executable, with its suffix. */
  readonly output: string;
  readonly target: Target;
  /** Where hardened runtimes are kept between builds. */
  readonly templates: string;
}

/** Compiles one executable. Throws Error with what Bun said. */
export async function compile({ source, output, target, templates }: Compilation): Promise<void> {
  await mkdir(dirname(output), { recursive: true });
  const template = await runtimeTemplate(target, templates);
  const { exitCode, stderr } = await Bun
    .$`${process.execPath} build ${FLAGS} --target=${target.bun} \
    --compile-executable-path=${template} ${source} --outfile ${output}`.quiet().nothrow();
  if (exitCode !== 0) {
    throw new Error(`Cannot compile "${source}" for ${target.name}: ${stderr.toString().trim()}`);
  }
}
