// `bun run demo`: builds the binary and plays a session through it, as the host would.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { styleText } from "node:util";
import { hostTarget } from "../build/target.ts";
import { temporaryDirectory } from "../platform/directories.ts";
import { print } from "./print.ts";
import { CLEAN, demoSession, type DemoStep } from "./demo-session.ts";

const root = `${import.meta.dir}/../..`;
const SESSION = "00000000-0000-4000-8000-00000000de30";

await main();

async function main(): Promise<void> {
  heading("Building the binary for this machine");
  const built = Bun.spawnSync([process.execPath, "build.ts"], {
    cwd: root,
    stdout: "inherit",
    stderr: "inherit",
  });
  if (built.exitCode !== 0) {
    process.exitCode = 1;
    return;
  }
  const scratch = await mkdtemp(`${temporaryDirectory(process.env)}/tackle-demo-`);
  try {
    await play(scratch);
  } finally {
    await rm(scratch, { recursive: true });
  }
  heading("To use it in Claude Code");
  print("  claude --plugin-dir plugins/typescript");
}

async function play(scratch: string): Promise<void> {
  const project = `${scratch}/project`;
  await mkdir(`${project}/src`, { recursive: true });
  await writeFile(`${project}/package.json`, '{ "devDependencies": { "typescript": "6.0.3" } }\n');
  await writeFile(`${project}/tsconfig.json`, '{ "compilerOptions": { "strict": true } }\n');
  await writeFile(`${project}/src/sum.ts`, CLEAN);
  const state = `${scratch}/state`;
  let kept: string[] = [];
  for (const step of demoSession(project)) {
    // The last event takes the session's files away, so they are read before it.
    if (step.event === "SessionEnd") kept = await stateFiles(state);
    heading(`${step.title} (${step.event})`);
    playStep(step, project, state);
  }
  heading("What the session left for whoever debugs it");
  for (const file of kept) print(file);
}

function playStep(step: DemoStep, project: string, state: string): void {
  const payload = {
    session_id: SESSION,
    transcript_path: `${project}/transcript.jsonl`,
    cwd: project,
    permission_mode: "default",
    hook_event_name: step.event,
    ...(step.event === "PreToolUse" && { tool_use_id: "toolu_demo" }),
    ...step.payload,
  };
  const suffix = hostTarget().suffix;
  const command = [`${root}/plugins/typescript/bin/tackle${suffix}`, "typescript", step.event];
  const started = performance.now();
  const { exitCode, stdout, stderr } = Bun.spawnSync(command, {
    cwd: project,
    stdin: new TextEncoder().encode(`${JSON.stringify(payload)}\n`),
    env: {
      HOME: project,
      PATH: process.env["PATH"] ?? "",
      CLAUDE_PROJECT_DIR: project,
      CLAUDE_DEBUG_LEVEL: "INFO",
      TACKLE_STATE_DIR: state,
    },
  });
  const ms = performance.now() - started;
  show("stdout", stdout.toString());
  show("stderr", stderr.toString());
  print(styleText("dim", `  exit ${exitCode}, ${ms.toFixed(1)} ms`));
}

function show(stream: string, text: string): void {
  if (text === "") return print(styleText("dim", `  ${stream}: (nothing)`));
  const shown = stream === "stdout" ? JSON.stringify(JSON.parse(text), null, 2) : text.trimEnd();
  const readable = shown.replaceAll("\\n", "\n      ").replaceAll('\\"', '"');
  print(`  ${stream}: ${readable.replaceAll("\n", "\n  ")}`);
}

async function stateFiles(state: string): Promise<string[]> {
  const all = await readdir(state);
  const names = all.filter((name) => /^claude-(session|errors)-.*(json|jsonl|log)$/.test(name))
    .sort();
  const journal = names.some((name) => name.startsWith("claude-errors"));
  const found = await Promise.all(names.map(async (name) => {
    const text = await readFile(`${state}/${name}`, "utf8");
    return `${styleText("bold", `  ${name}`)}\n    ${text.trimEnd().replaceAll("\n", "\n    ")}\n`;
  }));
  return journal ? found : [...found, "  No error journal: no hook failed\n"];
}

function heading(text: string): void {
  print(`\n${styleText("bold", text)}`);
}
