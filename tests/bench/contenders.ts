import { mkdir, writeFile } from "node:fs/promises";
import { compile } from "../../lib/build/compile.ts";
import { hostTarget } from "../../lib/build/target.ts";
import { recordedPayload, writePayload } from "../support/recorded-payload.ts";
import { tackleBinary } from "../support/tackle-binary.ts";
import type { Contender } from "./measure.ts";
import { cleanSource, pageWithFindings, sourceWithFindings, trapSource } from "./sources.ts";

const ORIGINALS = `${import.meta.dir}/originals`;
const CHECKS = ["type-safety", "deprecated-apis", "security"];
const PLUGINS = ["typescript", "nextjs-16", "react-19", "prisma-6", "zod-4", "plugin-template"];

/** Everything that is timed as a whole process. `empty` is what the others are divided by. */
export async function startContenders(scratch: string): Promise<Contender[]> {
  const binary = await freshCopy(tackleBinary(), `${scratch}/tackle`);
  const empty = await freshCopy(await emptyProgram(scratch), `${scratch}/empty`);
  const clean = await payloadFile(scratch, "clean", cleanSource());
  const findings = await payloadFile(scratch, "findings", sourceWithFindings());
  const traps = await payloadFile(scratch, "traps", trapSource());
  const page = await payloadFile(scratch, "page", pageWithFindings(), "/project/app/page.tsx");
  const bare = await freshCopy(await compiled(scratch, "without-session"), `${scratch}/bare`);
  // As the host sets it.
  const env = {
    TACKLE_STATE_DIR: `${scratch}/state`,
    HOME: scratch,
    CLAUDE_PROJECT_DIR: "/project",
  };
  const ours = (name: string, words: string[], stdin: string): Contender => ({
    name,
    command: [binary, ...words],
    stdin,
    env,
  });
  beginSession(binary, env);
  const parts = ["typescript", "nextjs-16", "react-19", "zod-4", "prisma-6"];
  return [
    { name: "empty", command: [empty], stdin: clean },
    { name: "one hook, neutral, without a session", command: [bare], stdin: clean },
    ours("one hook, neutral", ["typescript/check-deprecated-apis"], clean),
    three(ours("three checks, neutral", ["typescript", "PreToolUse"], clean)),
    three(ours("three checks, findings", ["typescript", "PreToolUse"], findings)),
    ours("five hooks, neutral", ["typescript", "PreToolUse"], clean),
    ours("five hooks, neutral, the rules' words in comments and strings", [
      "typescript",
      "PreToolUse",
    ], traps),
    ours("five hooks, findings", ["typescript", "PreToolUse"], findings),
    ours("web, findings of three plugins", ["web", "PreToolUse"], page),
    {
      ...sideBySide(
        "five plugins, findings of three",
        page,
        parts.map((name) => `${binary} ${name} PreToolUse`),
      ),
      env,
    },
    {
      ...sideBySide("six plugins", clean, PLUGINS.map((name) => `${binary} ${name} PreToolUse`)),
      env,
    },
    sideBySide("18 scripts of bash with jq", clean, PLUGINS.flatMap(() => bashChecks())),
    sideBySide("three checks, bash with jq", findings, bashChecks()),
    sideBySide("three checks, Python", findings, scripted("python3", "checks.py")),
    sideBySide("three checks, Node", findings, scripted("node", "checks.mjs")),
  ];
}

/** Without the hooks of the group that the scripts have no counterpart of. */
function three(contender: Contender): Contender {
  const off = "typescript/check-syntax,typescript/recommend-skills";
  return { ...contender, env: { ...contender.env, TACKLE_DISABLE: off } };
}

function bashChecks(): string[] {
  return CHECKS.map((check) => `${ORIGINALS}/${check}.sh`);
}

function scripted(program: string, script: string): string[] {
  return CHECKS.map((check) => `${program} ${ORIGINALS}/${script} ${check}`);
}

/** Several commands at once, as the host starts the hooks of one event. */
function sideBySide(name: string, stdin: string, commands: readonly string[]): Contender {
  const started = commands.map((command) => `${command} <"$0" >/dev/null &`).join(" ");
  return { name, command: ["sh", "-c", `${started} wait`, stdin], stdin };
}

async function emptyProgram(scratch: string): Promise<string> {
  const source = `${scratch}/empty.ts`;
  await writeFile(source, "export {};\n");
  return await compiledFrom(source, `${scratch}/empty-built`);
}

/** A program of `programs`. */
async function compiled(scratch: string, name: string): Promise<string> {
  return await compiledFrom(`${import.meta.dir}/programs/${name}.ts`, `${scratch}/${name}`);
}

async function compiledFrom(source: string, output: string): Promise<string> {
  const templates = `${import.meta.dir}/../../dist/runtime`;
  await compile({ source, output, target: hostTarget(), templates, embedsParser: false });
  return output;
}

/** The same bytes start faster or slower by a fifth depending on how they came into the page cache. */
async function freshCopy(from: string, to: string): Promise<string> {
  await Bun.write(to, Bun.file(from));
  await Bun.$`chmod 755 ${to}`.quiet();
  return to;
}

async function payloadFile(
  scratch: string,
  name: string,
  content: string,
  file = "/project/src/file.ts",
): Promise<string> {
  const path = `${scratch}/${name}.json`;
  await mkdir(`${scratch}/state`, { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify(writePayload(file, content))}\n`);
  return path;
}

/** A session that is under way: its files are there and the skills have been named. */
function beginSession(binary: string, env: Record<string, string>): void {
  const events = [
    recordedPayload("SessionStart"),
    writePayload("/project/src/a.ts", "export {};\n"),
    writePayload("/project/app/page.tsx", "import 'zod';\nexport {};\n"),
  ];
  for (const payload of events) {
    const stdin = new TextEncoder().encode(JSON.stringify(payload));
    Bun.spawnSync([binary, "web", String(payload["hook_event_name"])], { stdin, env });
  }
}
