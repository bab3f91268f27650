import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";

const ROOT = `${import.meta.dir}/../..`;
const OFFICIAL = "node_modules/@anthropic-ai/claude-agent-sdk";
const CONTRACT = [
  "differences.ts",
  "official-events.ts",
  "official-tools.ts",
  "official-types.ts",
  "type-differences.ts",
];

export interface Alteration {
  /** Relative to the repository. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What `deno check` says of the contract as it is; "" when it compiles. */
export function checkContract(): string {
  return checkIn(ROOT);
}

/** The same of a copy, in an empty directory, that has these alterations. */
export function checkAltered(directory: string, alterations: readonly Alteration[]): string {
  copyContract(directory);
  for (const alteration of alterations) alter(directory, alteration);
  return checkIn(directory);
}

function checkIn(directory: string): string {
  const { stderr, exitCode } = Bun.spawnSync({
    cmd: [`${ROOT}/node_modules/.bin/deno`, "check", "--quiet", "tests/contract/official-types.ts"],
    cwd: directory,
    env: { ...process.env, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
  });
  const said = stderr.toString();
  if ((exitCode === 0) !== (said === "")) throw new Error(`deno check: exit ${exitCode}: ${said}`);
  return said;
}

function copyContract(directory: string): void {
  cpSync(`${ROOT}/lib/protocol`, `${directory}/lib/protocol`, { recursive: true });
  for (const file of ["deno.json", "package.json"]) {
    cpSync(`${ROOT}/${file}`, `${directory}/${file}`);
  }
  for (const file of CONTRACT) {
    cpSync(`${ROOT}/tests/contract/${file}`, `${directory}/tests/contract/${file}`);
  }
  linkEach(directory, "node_modules", "@anthropic-ai");
  linkEach(directory, "node_modules/@anthropic-ai", "claude-agent-sdk");
  for (const file of ["package.json", "sdk.d.ts", "sdk-tools.d.ts"]) {
    cpSync(`${ROOT}/${OFFICIAL}/${file}`, `${directory}/${OFFICIAL}/${file}`);
  }
}

/** Everything in a directory but one entry, which the copy has of its own. */
function linkEach(directory: string, path: string, except: string): void {
  mkdirSync(`${directory}/${path}`, { recursive: true });
  for (const name of readdirSync(`${ROOT}/${path}`)) {
    if (name !== except) symlinkSync(`${ROOT}/${path}/${name}`, `${directory}/${path}/${name}`);
  }
}

function alter(directory: string, { file, from, to }: Alteration): void {
  const path = `${directory}/${file}`;
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file} any more`);
  writeFileSync(path, text.replace(from, () => to));
}
