import { describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { RuleCase, RuleCases } from "../fixtures/rules/rule-cases.ts";
import { recordedPayload } from "./recorded-payload.ts";
import { scratchDirectory } from "./scratch-directory.ts";
import { runTackle } from "./tackle-binary.ts";

/** A test for each rule of a table: a Write of each of its texts, judged by the binary. */
export function testOnBinary(
  plugin: string,
  { event = "PreToolUse", cases, path = "src/sample.ts" }: {
    event?: "PreToolUse" | "PostToolUse";
    cases: readonly RuleCases[];
    /** Of the cases that name none. */
    path?: string;
  },
): void {
  describe(`${plugin} ${event}, on the binary`, () => {
    for (const { rule, found, near } of cases) {
      test(rule, () => {
        const shown = (one: RuleCase) =>
          linesShown(one.toldAs ?? rule, said({ path, ...one }, { plugin, event }));
        expect(found.map(shown)).toEqual(found.map(({ lines }) => [...lines ?? [1]]));
        expect(near.map(shown)).toEqual(near.map(() => []));
      });
    }
  });
}

/** All that the plugin tells the model of a new file in a project without package.json. */
function said(
  { text, path }: RuleCase,
  { plugin, event }: { plugin: string; event: "PreToolUse" | "PostToolUse" },
): string {
  const project = scratchDirectory();
  const file = `${project}/${path}`;
  if (event === "PostToolUse") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const tool_input = { file_path: file, content: text };
  const payload = recordedPayload(event, { tool_name: "Write", tool_input });
  const env = { CLAUDE_PROJECT_DIR: project, TACKLE_STATE_DIR: `${project}/state` };
  const { exitCode, stdout, stderr } = runTackle([plugin, event], payload, { env });
  expect([exitCode, stderr]).toEqual([0, ""]);
  if (stdout === "") return "";
  const { permissionDecisionReason = "", additionalContext = "" } =
    JSON.parse(stdout).hookSpecificOutput;
  return `${permissionDecisionReason}\n${additionalContext}`;
}

function linesShown(rule: string, text: string): number[] {
  const place = new RegExp(
    `^(\\d+): [a-z0-9-]+/${rule} .*\\n    .*(?:\\n    also: ([\\d, ]+))?`,
    "gm",
  );
  return [...text.matchAll(place)].flatMap(([, first = "", others = ""]) =>
    [first, ...others.split(", ").filter((line) => line !== "")].map(Number)
  );
}
