import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parserBinding } from "./parser-binding.ts";
import { runtimeTemplate } from "./runtime-template.ts";
import type { Target } from "./target.ts";

/**
 * The source map gives the journal's stacks their files and lines, and costs a start nothing.
 * The autoload flags keep the hook's directory, which is the user's project, from running code
 * (a `preload` in its bunfig.toml). Any exec argument at all makes Bun survive a working directory
 * that was deleted; this one forbids nothing that a compiled program does (`--no-addons` would
 * forbid the parser).
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
  "--compile-exec-argv=--no-install",
  "--compile-jit-policy=10",
];

export interface Compilation {
  readonly source: string;
  /** Path of the executable, with its suffix. */
  readonly output: string;
  readonly target: Target;
  /** Where hardened runtimes and the parser's native parts are kept between builds. */
  readonly templates: string;
  /** False for a program that never asks for a syntax tree. */
  readonly embedsParser?: boolean;
}

/** Compiles one executable. Throws Error with what Bun said. */
export async function compile(compilation: Compilation): Promise<void> {
  const { source, output, target, templates, embedsParser = true } = compilation;
  const template = await runtimeTemplate(target, templates);
  const folder = `${output}.source`;
  const parser = embedsParser ? await embedding(target, templates) : "";
  const entry = await writeEntry(folder, source, parser);
  const { exitCode, stderr } = await Bun
    .$`${process.execPath} build ${FLAGS} --target=${target.bun} \
    --compile-executable-path=${template} ${entry} --outfile ${output}`.quiet().nothrow();
  await rm(folder, { recursive: true });
  if (exitCode !== 0) {
    throw new Error(`Cannot compile "${source}" for ${target.name}: ${stderr.toString().trim()}`);
  }
}

/** A program that knows the parser's native part before the first line of `source` runs. */
async function writeEntry(folder: string, source: string, embedding: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "embedding.ts"), embedding);
  const entry = join(folder, "entry.ts");
  await writeFile(
    entry,
    `import "./embedding.ts";\nimport ${JSON.stringify(resolve(source))};\n`,
  );
  return entry;
}

async function embedding(target: Target, directory: string): Promise<string> {
  const { path, ...facts } = await parserBinding(target, directory);
  const holder = join(import.meta.dir, "../source/embedded-binding.ts");
  return [
    `import path from ${JSON.stringify(resolve(path))} with { type: "file" };\n`,
    `import { embedBinding } from ${JSON.stringify(holder)};\n`,
    `embedBinding({ path, ...${JSON.stringify(facts)} });\n`,
  ].join("");
}
