// deno-lint-ignore-file no-console -- what somebody reads who runs the checks
// Everything that must hold before a change lands, in the order in which it fails fastest.
import { Glob } from "bun";

const root = `${import.meta.dir}/..`;
const bun = process.execPath;
const deno = `${root}/node_modules/.bin/deno`;
const clients = [...new Glob("tests/client/*.client.ts").scanSync({ cwd: root })].sort();
// One Glob each: a brace that holds a slash finds nothing.
const sources = ["build.ts", "lib/**/*.ts", "hooks/**/*.ts", "tests/**/*.ts"]
  .flatMap((pattern) => [...new Glob(pattern).scanSync({ cwd: root })]);

/** A step that hangs has failed. */
const LONGEST_STEP_MS = 20 * 60_000;

const STEPS: readonly (readonly [string, ...string[]])[] = [
  ["format", deno, "fmt", "--check", "--quiet"],
  ["lint", deno, "lint", "--quiet"],
  ["types", deno, "check", "--quiet", ...sources],
  ["build", bun, "build.ts"],
  [
    "generated",
    "git",
    "diff",
    "--exit-code",
    "--stat",
    "--",
    "plugins/*/hooks",
    "plugins/*/README.md",
    "plugins/web/skills",
  ],
  ["tests", bun, "test"],
  ["clients", bun, "test", "--timeout", "120000", ...clients.map((path) => `./${path}`)],
];

for (const [name, ...command] of STEPS) {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const { exitCode } = Bun.spawnSync(command, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: LONGEST_STEP_MS,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (exitCode !== 0) {
    console.error(`\n${name} failed after ${seconds} s: ${command.slice(0, 4).join(" ")}`);
    process.exit(1);
  }
  console.log(`== ${name}: ${seconds} s`);
}
