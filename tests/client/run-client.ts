import type { Client } from "./client.ts";
import { clientEnvironment } from "./client-environment.ts";
import type { ClientMessage } from "./client-message.ts";
import { endClient } from "./end-client.ts";
import { outputLines } from "./output-lines.ts";
import type { Scratch } from "./scratch.ts";
import { type ApiRequest, type Script, startScriptedApi } from "./scripted-api.ts";
import { twoAtATime } from "./two-at-a-time.ts";

const TIMEOUT_MS = 45_000;

export interface RunOptions {
  scratch: Scratch;
  script: Script;
  /** What the user asks for: a prompt, or stream-json inputs each sent when the last was answered. */
  ask?: string | readonly Record<string, unknown>[];
  /** acceptEdits unless given: edits pass, other tools need a rule or a hook. */
  permissionMode?: string;
  /** Plugin directories loaded for this run only. */
  plugins?: readonly string[];
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** What one run of a client left behind. */
export interface ClientRun {
  exitCode: number;
  messages: ClientMessage[];
  requests: ApiRequest[];
  stderr: string;
}

/**
 * Runs a client with `-p` in the scratch project, against a scripted API, and waits for its end.
 * Throws RangeError when it has not ended after 45 s, once it has been killed.
 */
export function runClient(client: Client, options: RunOptions): Promise<ClientRun> {
  return twoAtATime(() => drive(client, options));
}

async function drive(client: Client, options: RunOptions): Promise<ClientRun> {
  using api = startScriptedApi(options.script);
  const child = startClient(client, options, api.url);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void endClient(child);
  }, TIMEOUT_MS);
  const [messages, stderr, exitCode] = await Promise.all([
    converse(child, options.ask),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  clearTimeout(timer);
  if (late) {
    throw new RangeError(`Client ${client.version} did not end in ${TIMEOUT_MS} ms: ${stderr}`);
  }
  return { exitCode, messages, requests: api.requests, stderr };
}

type ClientProcess = ReturnType<typeof startClient>;

function startClient(client: Client, options: RunOptions, apiUrl: string) {
  return Bun.spawn([client.path, ...clientArguments(options)], {
    cwd: options.scratch.project,
    env: { ...clientEnvironment(options.scratch, apiUrl), ...options.env },
    stdin: "pipe",
    stdout: "pipe",
    stderr: "pipe",
  });
}

function clientArguments({ ask = "go", permissionMode, plugins = [], args = [] }: RunOptions) {
  return [
    "-p",
    ...(typeof ask === "string" ? [ask] : ["--input-format", "stream-json"]),
    ...["--output-format", "stream-json", "--verbose", "--include-hook-events"],
    ...["--permission-mode", permissionMode ?? "acceptEdits"],
    ...plugins.flatMap((plugin) => ["--plugin-dir", plugin]),
    ...args,
  ];
}

/**
 * Collects what the client prints, hands it the next input whenever it has answered one, and says
 * no when it asks for a permission (`--permission-prompt-tool stdio`).
 */
async function converse(
  { stdin, stdout }: ClientProcess,
  ask: RunOptions["ask"],
): Promise<ClientMessage[]> {
  const inputs = typeof ask === "object" ? [...ask] : [];
  const messages: ClientMessage[] = [];
  const send = (input: Record<string, unknown> | undefined) => {
    if (input === undefined) return void stdin.end();
    stdin.write(`${JSON.stringify(input)}\n`);
    void stdin.flush();
  };
  send(inputs.shift());
  for await (const line of outputLines(stdout)) {
    const message = JSON.parse(line) as ClientMessage;
    messages.push(message);
    if (message.type === "control_request") send(refusal(message));
    if (message.type === "result" || message.type === "control_response") send(inputs.shift());
  }
  return messages;
}

function refusal({ request_id }: ClientMessage): Record<string, unknown> {
  const response = { behavior: "deny", message: "No" };
  return { type: "control_response", response: { subtype: "success", request_id, response } };
}
