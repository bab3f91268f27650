import { Glob } from "bun";
import { statSync } from "node:fs";
import { hostTarget } from "../../lib/build/target.ts";

const root = `${import.meta.dir}/../..`;
const { name, suffix } = hostTarget();
const path = `${root}/dist/${name}/tackle${suffix}`;

let built = false;

/** Path of this machine's binary, built anew when a source is newer. Throws with what the build said. */
export function tackleBinary(): string {
  if (!built && isStale()) build();
  built = true;
  return path;
}

function build(): void {
  const { exitCode, stderr } = Bun.spawnSync([process.execPath, "build.ts"], { cwd: root });
  if (exitCode !== 0) throw new Error(`Cannot build the binary: ${stderr}`);
}

function isStale(): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // One Glob each: a brace that holds a slash finds nothing.
  const sources = ["build.ts", "package.json", "lib/**/*.ts", "hooks/**/*.ts"]
    .flatMap((pattern) => [...new Glob(pattern).scanSync({ cwd: root })]);
  return sources.some((source) => statSync(`${root}/${source}`).mtimeMs > made);
}

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

/** Runs the binary as the host does: payload on stdin, an environment that is ours alone. */
export function runTackle(
  words: readonly string[],
  stdin: unknown,
  { env = {}, cwd }: RunOptions = {},
): Ran {
  const text = typeof stdin === "string" ? stdin : `${JSON.stringify(stdin)}\n`;
  const { exitCode, stdout, stderr } = Bun.spawnSync([tackleBinary(), ...words], {
    stdin: new TextEncoder().encode(text),
    env: { PATH: "/usr/bin:/bin", ...env },
    ...(cwd !== undefined && { cwd }),
  });
  return { exitCode, stdout: stdout.toString(), stderr: stderr.toString() };
}
