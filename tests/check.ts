// deno-lint-ignore-file no-console -- what somebody reads who runs the checks
// Everything that must hold before a change lands, in the order in which it fails fastest. Each step
// has a temporary directory of its own, in which it must leave nothing.
import { Glob } from "bun";
import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

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
  const temporary = mkdtempSync(`${realpathSync(tmpdir())}/tackle-check-`);
  const { exitCode } = Bun.spawnSync(command, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: LONGEST_STEP_MS,
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  const left = readdirSync(temporary);
  rmSync(temporary, { recursive: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (exitCode !== 0) {
    console.error(`\n${name} failed after ${seconds} s: ${command.slice(0, 4).join(" ")}`);
    process.exit(1);
  }
  if (left.length > 0) {
    const named = left.slice(0, 20).join(", ");
    console.error(`\n${name} left ${left.length} in the temporary directory: ${named}`);
    process.exit(1);
  }
  console.log(`== ${name}: ${seconds} s`);
}
