import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { CLIENTS } from "./client.ts";
import { hookOutcomes } from "./client-message.ts";
import { buildProbePlugins } from "./probe-plugins.ts";
import { runWrite } from "./run-write.ts";

setDefaultTimeout(120_000);

const { open, closed } = await buildProbePlugins();

// How each hook fails, and the code that it fails with. An endless loop leaves nobody to say one.
const FAILURES = [
  { name: "crash.ts", failure: "crashes", code: "HOOK_CRASHED" },
  { name: "hang.ts", failure: "never settles", code: "TIMEOUT" },
  { name: "spin.ts", failure: "loops for ever", code: "" },
];

for (const client of CLIENTS) {
  describe.concurrent(`client ${client.version}`, () => {
    for (const { name, failure, code } of FAILURES) {
      test(`an open hook that ${failure} lets the tool run`, async () => {
        const run = await runWrite(client, { name, plugins: [open] });
        expect(run.written).toBe("export {};\n");
        expect(run.told.isError).toBe(false);
        const [outcome] = hookOutcomes(run.messages, "PreToolUse");
        expect(outcome).toMatchObject({ exitCode: 1, stdout: "", outcome: "error" });
        expect(outcome?.stderr).toContain(code);
      });

      test(`a closed hook that ${failure} stops the tool`, async () => {
        const run = await runWrite(client, { name, plugins: [closed] });
        expect(run.written).toBeUndefined();
        expect(run.told.isError).toBe(true);
        expect(run.told.text).toContain(code);
        const [outcome] = hookOutcomes(run.messages, "PreToolUse");
        expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
      });
    }

    test("of two plugins whose hooks fail the closed one stops the tool", async () => {
      const run = await runWrite(client, { name: "crash.ts", plugins: [open, closed] });
      expect(run.written).toBeUndefined();
      expect(run.told.text).toContain("closed/behave");
      const codes = hookOutcomes(run.messages, "PreToolUse").map(({ exitCode }) => exitCode);
      expect(codes.sort()).toEqual([1, 2]);
    });
  });
}
