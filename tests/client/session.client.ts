import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENTS } from "./client.ts";
import { type ClientMessage, hookOutcomes, resultOf } from "./client-message.ts";
import { inOrder } from "./in-order.ts";
import { buildProbePlugins } from "./probe-plugins.ts";
import { runClient } from "./run-client.ts";
import { makeScratch } from "./scratch.ts";
import { say, write } from "./turn.ts";

setDefaultTimeout(120_000);

const { open } = await buildProbePlugins();

for (const client of CLIENTS) {
  describe.concurrent(`client ${client.version}`, () => {
    test("a session's files last as long as the session, under the host's id", async () => {
      using scratch = makeScratch();
      const answer = inOrder(write(join(scratch.project, "neutral.ts"), ""));
      let during: string[] = [];
      const run = await runClient(client, {
        scratch,
        plugins: [open],
        script(request) {
          during = sessionFiles(scratch.temporary);
          return answer(request);
        },
      });
      expect(during).toContain(`claude-session-${sessionId(run.messages)}.json`);
      expect(sessionFiles(scratch.temporary)).toEqual([]);
    });

    test("a plugin without a hook for it runs at a start only when the model has forgotten", async () => {
      using scratch = makeScratch();
      let during: string[] = [];
      const answer = inOrder(write(join(scratch.project, "neutral.ts"), ""), say("one"));
      const run = await runClient(client, {
        scratch,
        plugins: [open],
        ask: ["one", "two", "/compact focus on names"].map(userInput),
        script(request) {
          during = sessionFiles(scratch.temporary);
          return answer(request);
        },
      });
      // The Write has begun the session, not its start.
      expect(during).toContain(`claude-session-${sessionId(run.messages)}.json`);
      expect(hookOutcomes(run.messages, "SessionStart")).toHaveLength(1);
    });

    test("CLAUDE_SAVE_LOGS keeps them at the session's end, with the crash in the journal", async () => {
      using scratch = makeScratch();
      const run = await runClient(client, {
        scratch,
        plugins: [open],
        script: inOrder(write(join(scratch.project, "crash.ts"), "")),
        env: { CLAUDE_SAVE_LOGS: "1" },
      });
      const journal = `claude-errors-${sessionId(run.messages)}.jsonl`;
      const entry = JSON.parse(readFileSync(findBelow(scratch.home, journal), "utf8"));
      expect(entry).toMatchObject({ plugin: "open", hook: "behave", code: "HOOK_CRASHED" });
    });
  });
}

/** Names of the files of single sessions below a temporary directory. */
function sessionFiles(temporary: string): string[] {
  const names = readdirSync(temporary, { recursive: true, encoding: "utf8" });
  return names.map((name) => name.split(/[/\\]/).at(-1) ?? "")
    .filter((name) => /^claude-(session|errors|metrics)-/.test(name));
}

function findBelow(directory: string, name: string): string {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  const found = names.find((path) => path.endsWith(name));
  if (found === undefined) throw new RangeError(`Cannot find "${name}" below "${directory}"`);
  return join(directory, found);
}

function sessionId(messages: readonly ClientMessage[]): string {
  return String(resultOf(messages)["session_id"]);
}

function userInput(content: string): Record<string, unknown> {
  return { type: "user", message: { role: "user", content } };
}
