import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type DiscoveredHook, discoverHooks } from "../../lib/build/discover-hooks.ts";
import type { Answer } from "../../lib/hook/answer.ts";
import { answersOf } from "../../lib/hook/answer.ts";
import { editIn } from "../../lib/edit/edit.ts";
import type { Outcome } from "../../lib/runner/run-hooks.ts";
import { verdictOf } from "../../lib/runner/verdict.ts";
import { recordedPayload } from "../support/recorded-payload.ts";
import { runTackle } from "../support/tackle-binary.ts";
import { memorySession } from "./memory-session.ts";
import type { JudgedFile } from "./real-code.ts";

const EVENTS = ["PreToolUse", "PostToolUse"] as const;

/** A group whose process said something else than its hooks say here. */
export interface Difference {
  readonly path: string;
  readonly group: string;
  readonly binary: string;
  readonly here: string;
}

/**
 * Writes each file through the compiled binary, in a session of its own and in every group of every
 * plugin, and through the same hooks in this process, which are not chosen by what the text
 * mentions. `state`: an empty directory, mode 0700.
 */
export async function compareBinary(
  files: readonly JudgedFile[],
  { root, state }: { root: string; state: string },
): Promise<{ runs: number; differences: Difference[] }> {
  const groups = groupsOf(await discoverHooks(root));
  const differences: Difference[] = [];
  for (const [index, file] of files.entries()) {
    for (const { plugin, event, hooks } of groups) {
      const payload = payloadFor(event, file, `real-code-${index}-${plugin}`);
      const place = `${file.project}/${file.path}`;
      if (event === "PostToolUse") put(place, file.text);
      const here = await answered(hooks, payload, file.project);
      const binary = fromBinary([plugin, event], payload, { project: file.project, state });
      if (event === "PostToolUse") rmSync(place);
      if (here !== binary) {
        differences.push({ path: file.path, group: `${plugin} ${event}`, binary, here });
      }
    }
  }
  return { runs: files.length * groups.length, differences };
}

interface Group {
  readonly plugin: string;
  readonly event: (typeof EVENTS)[number];
  readonly hooks: readonly DiscoveredHook[];
}

function groupsOf(hooks: readonly DiscoveredHook[]): Group[] {
  const plugins = [...new Set(hooks.map(({ plugin }) => plugin))];
  const groups = plugins.flatMap((plugin) =>
    EVENTS.map((event) => ({
      plugin,
      event,
      hooks: hooks.filter((named) => named.plugin === plugin && named.hook.event === event),
    }))
  );
  return groups.filter((group) => group.hooks.length > 0);
}

function payloadFor(event: Group["event"], { project, path, text }: JudgedFile, session: string) {
  return recordedPayload(event, {
    session_id: session,
    cwd: project,
    tool_name: "Write",
    tool_input: { file_path: `${project}/${path}`, content: text },
    ...(event === "PostToolUse" && { tool_response: { type: "create", originalFile: null } }),
  });
}

function put(place: string, text: string): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text, { flag: "wx" });
}

async function answered(
  hooks: readonly DiscoveredHook[],
  payload: Record<string, unknown>,
  project: string,
): Promise<string> {
  const session = memorySession();
  const edit = editIn(payload);
  const outcomes: Outcome[] = [];
  for (const named of hooks) {
    const { hook } = named;
    const context = {
      ...answersOf(hook.event),
      input: payload,
      edit,
      session,
      projectDirectory: () => project,
    };
    const result = await hook.run(context);
    outcomes.push({ named, answers: [result ?? []].flat() as Answer[], ms: 0 });
  }
  const [first] = hooks;
  return first ? verdictOf(first.hook.event, outcomes, { plugin: first.plugin, edit }).stdout : "";
}

function fromBinary(
  words: readonly string[],
  payload: Record<string, unknown>,
  { project, state }: { project: string; state: string },
): string {
  const env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: state };
  const { exitCode, stdout, stderr } = runTackle(words, payload, { env });
  return exitCode === 0 ? stdout.trim() : `exit ${exitCode}: ${stderr}`;
}
