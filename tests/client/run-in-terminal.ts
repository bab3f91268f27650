import type { Client } from "./client.ts";
import { clientEnvironment } from "./client-environment.ts";
import { endClient } from "./end-client.ts";
import { type Scratch, writeScratchFile } from "./scratch.ts";
import { type Script, startScriptedApi } from "./scripted-api.ts";
import { twoAtATime } from "./two-at-a-time.ts";
import { until } from "./until.ts";

const TIMEOUT_MS = 30_000;

export interface TerminalOptions {
  scratch: Scratch;
  script: Script;
  plugins: readonly string[];
  env: Readonly<Record<string, string>>;
  /** The client is ended as soon as this holds, or after 30 s. */
  done: () => boolean;
}

/** Runs a client with its screen in a pseudo-terminal, for the little that needs one. */
export function runInTerminal(client: Client, options: TerminalOptions): Promise<void> {
  return twoAtATime(() => drive(client, options));
}

async function drive(client: Client, options: TerminalOptions): Promise<void> {
  const { scratch, script, plugins, env, done } = options;
  using api = startScriptedApi(script);
  skipFirstStart(scratch);
  const child = Bun.spawn([
    client.path,
    "go",
    ...["--permission-mode", "acceptEdits"],
    ...plugins.flatMap((plugin) => ["--plugin-dir", plugin]),
  ], {
    cwd: scratch.project,
    env: { ...clientEnvironment(scratch, api.url), TERM: "xterm-256color", ...env },
    terminal: { cols: 100, rows: 40, data: () => {} },
  });
  await until(done, TIMEOUT_MS);
  await endClient(child);
}

/** What a person has answered by the second start: theme, trust in the directory, the API key. */
function skipFirstStart(scratch: Scratch): void {
  writeScratchFile(
    scratch.home,
    ".claude.json",
    JSON.stringify({
      hasCompletedOnboarding: true,
      theme: "dark",
      customApiKeyResponses: { approved: ["fake"], rejected: [] },
      projects: { [scratch.project]: { hasTrustDialogAccepted: true } },
    }),
  );
}
