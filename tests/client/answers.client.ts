import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { basename } from "node:path";
import { CLIENTS } from "./client.ts";
import { hookOutcomes, resultOf } from "./client-message.ts";
import { ADVICE, REASON } from "./hooks/behave.ts";
import { buildProbePlugins } from "./probe-plugins.ts";
import { runWrite, type WriteRun } from "./run-write.ts";
import { toldModel } from "./tool-results.ts";

setDefaultTimeout(120_000);

const { open, closed } = await buildProbePlugins();

for (const client of CLIENTS) {
  describe.concurrent(`client ${client.version}`, () => {
    test("a denied Write is not on disk and its reason reaches the model", async () => {
      const run = await runWrite(client, { name: "deny.ts", plugins: [open] });
      expect(run.written).toBeUndefined();
      expect(run.told).toEqual({ isError: true, text: expect.stringContaining(REASON) });
    });

    test("advice reaches the model and the tool runs", async () => {
      const run = await runWrite(client, { name: "advise.ts", plugins: [open] });
      expect(run.written).toBe("export {};\n");
      expect(toldModel(run.requests.slice(0, 1))).not.toContain(ADVICE);
      expect(toldModel(run.requests.slice(1))).toContain(ADVICE);
    });

    test("the advice of two plugins reaches the model, each once", async () => {
      const run = await runWrite(client, { name: "advise.ts", plugins: [open, closed] });
      expect(toldModel(run.requests.slice(-1)).split(ADVICE).length - 1).toBe(2);
    });

    test("a neutral hook runs and leaves no trace in any request", async () => {
      const name = "neutral.ts";
      const [without, with_] = await Promise.all([
        runWrite(client, { name }),
        runWrite(client, { name, plugins: [open, closed] }),
      ]);
      expect(hookOutcomes(with_.messages, "PreToolUse")).toHaveLength(2);
      expect(comparable(with_)).toEqual(comparable(without));
    });

    test("a neutral hook does not answer the permission prompt", async () => {
      const run = await runWrite(client, {
        name: "neutral.ts",
        plugins: [open, closed],
        permissionMode: "default",
      });
      expect(run.written).toBeUndefined();
      expect(resultOf(run.messages)["permission_denials"]).toHaveLength(1);
    });

    test("TACKLE_DISABLE turns every hook off", async () => {
      const env = { TACKLE_DISABLE: "1" };
      const run = await runWrite(client, { name: "deny.ts", plugins: [open, closed], env });
      expect(run.written).toBe("export {};\n");
    });
  });
}

/** The requests of a run without what differs from run to run: its directories and its ids. */
function comparable({ requests, root }: WriteRun): unknown {
  const text = JSON.stringify(requests).replaceAll(basename(root), "");
  return JSON.parse(text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,27}|[0-9a-f]{64}/g, ""));
}
