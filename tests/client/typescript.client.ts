import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import { type Client, CLIENTS } from "./client.ts";
import { type ClientMessage, hookOutcomes } from "./client-message.ts";
import { inOrder } from "./in-order.ts";
import { buildProbePlugins } from "./probe-plugins.ts";
import { runClient } from "./run-client.ts";
import { runClientCommand } from "./run-client-command.ts";
import { runWrite } from "./run-write.ts";
import { makeScratch, type Scratch } from "./scratch.ts";
import { toldModel } from "./tool-results.ts";
import { write } from "./turn.ts";

setDefaultTimeout(120_000);

const root = join(import.meta.dir, "../..");
const typescript = join(root, "plugins/typescript");
const { open } = await buildProbePlugins();

const REFUSED = 'export const password = Buffer.from(secret).toString("base64");\n';
const ADVISED = "export const value: any = 1;\n";

for (const client of CLIENTS) {
  describe.concurrent(`client ${client.version} with plugins/typescript`, () => {
    test("a refused Write is not on disk and its reason reaches the model", async () => {
      const options = { name: "login.ts", content: REFUSED, plugins: [typescript] };
      const run = await runWrite(client, options);
      expect(run.written).toBeUndefined();
      expect(run.told).toEqual({ isError: true, text: expect.stringMatching(/password/i) });
    });

    test("advice on a Write reaches the model", async () => {
      const options = { name: "value.ts", content: ADVISED, plugins: [typescript] };
      const run = await runWrite(client, options);
      expect(run.written).toBe(ADVISED);
      expect(toldModel(run.requests.slice(1))).toContain(escaped(contextGiven(run.messages)));
    });

    test("skills are recommended once in a session, and the client has each of them", async () => {
      using scratch = makeScratch();
      const [one, two] = [join(scratch.project, "one.ts"), join(scratch.project, "two.ts")];
      const run = await runClient(client, {
        scratch,
        script: inOrder(write(one, ADVISED), write(two, "export const two = 2;\n")),
        plugins: [typescript],
      });
      const [first, second] = hookOutcomes(run.messages, "PreToolUse").map(({ stdout }) => stdout);
      const skills = [...new Set(first?.match(/typescript:[a-z-]+/g))];
      expect(skills).not.toEqual([]);
      const listed = toldModel(run.requests);
      expect(skills.filter((skill) => !listed.includes(`- ${skill}: `))).toEqual([]);
      expect(second).toBe("");
    });

    test("a Write of no concern to it starts no process", async () => {
      const run = await runWrite(client, { name: "notes.md", plugins: [typescript] });
      expect(run.written).toBe("export {};\n");
      expect(hookOutcomes(run.messages, "PreToolUse")).toEqual([]);
    });

    test("beside another plugin: its refusal decides and the other's advice is no allowance", async () => {
      const options = { name: "advise.ts", content: REFUSED, plugins: [typescript, open] };
      const run = await runWrite(client, options);
      expect(hookOutcomes(run.messages, "PreToolUse")).toHaveLength(2);
      expect(run.written).toBeUndefined();
    });

    test("installed from the directory marketplace it refuses the same", async () => {
      const before = (scratch: Scratch) => installTypescript(client, scratch);
      const run = await runWrite(client, { name: "login.ts", content: REFUSED, before });
      expect(run.written).toBeUndefined();
      expect(run.told).toEqual({ isError: true, text: expect.stringMatching(/password/i) });
    });
  });
}

async function installTypescript(client: Client, scratch: Scratch): Promise<void> {
  const commands = [["marketplace", "add", root], ["install", "typescript@tackle"]];
  for (const command of commands) {
    const args = ["plugin", ...command];
    const { exitCode, output } = await runClientCommand(client, { scratch, args });
    if (exitCode !== 0) throw new RangeError(`claude ${args.join(" ")} failed: ${output}`);
  }
}

/** The additionalContext that the one PreToolUse hook gave. */
function contextGiven(messages: readonly ClientMessage[]): string {
  const [outcome] = hookOutcomes(messages, "PreToolUse");
  return JSON.parse(outcome?.stdout ?? "{}").hookSpecificOutput.additionalContext;
}

/** As it stands within a JSON text. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
