import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { complain, print } from "./lib/cli/print.ts";
import { type Built, reportBuild } from "./lib/build/build-report.ts";
import { pluginProblems } from "./lib/build/check-plugins.ts";
import { compile } from "./lib/build/compile.ts";
import { type DiscoveredHook, discoverHooks } from "./lib/build/discover-hooks.ts";
import { singleEntrySource } from "./lib/build/entry-source.ts";
import { writeRulesTables } from "./lib/build/rules-table.ts";
import { hostTarget, type Target, targetNamed, TARGETS } from "./lib/build/target.ts";
import { installBinary, writeHooksJson } from "./lib/build/write-plugins.ts";
import { writeProgram } from "./lib/build/write-program.ts";

const USAGE = `bun build.ts [--target <target>|all] [--each [--hook <plugin>/<hook>]]

  --target  cross-compile for ${TARGETS.map((target) => target.name).join(", ")}
  --each    one executable for each hook, in dist/<target>/hooks
  --hook    with --each: this one only`;

const root = import.meta.dir;
const dist = `${root}/dist`;

if (import.meta.main) await main();

async function main(): Promise<void> {
  try {
    await build(readOptions());
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function readOptions() {
  const options = {
    target: { type: "string" },
    each: { type: "boolean" },
    hook: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  const { values } = parseArgs({ options });
  if (values.hook && !values.each) throw new TypeError(`--hook goes with --each\n\n${USAGE}`);
  return values;
}

async function build(options: ReturnType<typeof readOptions>): Promise<void> {
  if (options.help) return print(USAGE);
  const targets = options.target === "all"
    ? TARGETS
    : [options.target ? targetNamed(options.target) : hostTarget()];
  const hooks = await discoverHooks(root);
  const problems = await pluginProblems(root, hooks);
  if (problems.length > 0) throw new Error(`Cannot build:\n  ${problems.join("\n  ")}`);
  const written = [...await writeHooksJson(root, hooks), ...await writeRulesTables(root, hooks)];
  for (const path of written) print(`generated ${path}`);
  const sources = options.each ? await eachSources(hooks, options.hook) : await oneSource(hooks);
  const built: Built[] = [];
  for (const target of targets) {
    for (const source of sources) built.push(await compileTimed(source, target));
  }
  const host = built.find((each) => each.target === hostTarget().name);
  if (host && !options.each) {
    const plugins = new Set(hooks.map((hook) => hook.plugin));
    await installBinary(root, host.path, { plugins, target: hostTarget() });
  }
  print(await reportBuild(dist, built));
}

interface Source {
  readonly path: string;
  /** Path of the executable below dist/<target>, without suffix. */
  readonly output: string;
}

async function oneSource(hooks: readonly DiscoveredHook[]): Promise<Source[]> {
  const path = await writeProgram(`${dist}/source`, { hooks, toRoot: "../.." });
  return [{ path, output: "tackle" }];
}

async function eachSources(
  hooks: readonly DiscoveredHook[],
  only: string | undefined,
): Promise<Source[]> {
  const chosen = hooks.filter((hook) => only === undefined || hook.name === only);
  if (chosen.length === 0) {
    const known = hooks.map((hook) => hook.name).join(", ");
    throw new RangeError(`Cannot build the hook "${only}": the hooks are ${known}`);
  }
  return await Promise.all(chosen.map(async (hook) => {
    const file = hook.name.replace("/", "-");
    const path = await writeSource(`each-${file}.ts`, singleEntrySource(hook, "../.."));
    return { path, output: `hooks/${file}` };
  }));
}

async function writeSource(name: string, text: string): Promise<string> {
  const path = `${dist}/source/${name}`;
  await mkdir(`${dist}/source`, { recursive: true });
  await writeFile(path, text);
  return path;
}

async function compileTimed({ path, output }: Source, target: Target): Promise<Built> {
  const started = performance.now();
  const file = `${target.name}/${output}${target.suffix}`;
  const building = `${dist}/building/${file}`;
  await compile({ source: path, output: building, target, templates: `${dist}/runtime` });
  // In one step: the old one may be running, and somebody may start it at any moment.
  await mkdir(dirname(`${dist}/${file}`), { recursive: true });
  await rename(building, `${dist}/${file}`);
  const seconds = (performance.now() - started) / 1000;
  return { target: target.name, path: `${dist}/${file}`, seconds };
}
