import { readFileSync } from "node:fs";
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENTS } from "./client.ts";
import { type ClientMessage, hookOutcomes } from "./client-message.ts";
import { inOrder } from "./in-order.ts";
import { runClient } from "./run-client.ts";
import { runClientCommand } from "./run-client-command.ts";
import { runWrite } from "./run-write.ts";
import { makeScratch, type Scratch } from "./scratch.ts";
import { toldModel } from "./tool-results.ts";
import { call } from "./turn.ts";

setDefaultTimeout(120_000);

const root = join(import.meta.dir, "../..");
const web = join(root, "plugins/web");
const typescript = join(root, "plugins/typescript");

/** Advice of two parts. */
const ADVISED = `import { z } from "zod";
export const value: any = z.string().email();
`;
const REFUSED = 'export const password = Buffer.from(secret).toString("base64");\n';

for (const client of CLIENTS) {
  describe(`client ${client.version} with plugins/web`, () => {
    test("one process runs the hooks of all parts", async () => {
      const run = await runWrite(client, { name: "a.ts", content: ADVISED, plugins: [web] });
      const answers = answersTo(run.messages, "PreToolUse");
      expect(answers).toHaveLength(1);
      expect(answers[0]).toContain("any-type");
      expect(answers[0]).toContain("z.email()");
      expect(hookOutcomes(run.messages, "SessionStart")).toHaveLength(1);
      expect(hookOutcomes(run.messages, "PostToolUse")).toHaveLength(1);
    });

    test("beside a part, in either order, nothing is said twice", async () => {
      for (const plugins of [[web, typescript], [typescript, web]]) {
        const run = await runWrite(client, { name: "a.ts", content: ADVISED, plugins });
        for (const event of ["SessionStart", "PreToolUse", "PostToolUse"]) {
          const answers = answersTo(run.messages, event);
          expect(answers).toHaveLength(2);
          const [one = [], other = []] = answers.map(contextLines);
          expect(one.filter((line) => line !== "" && other.includes(line))).toEqual([]);
        }
        // The part is silent, not the one that speaks for others too.
        const [said = "", ...others] = answersTo(run.messages, "PreToolUse").filter(Boolean);
        expect(others).toEqual([]);
        expect(said).toContain("z.email()");
      }
    });

    test("a part's gate holds where this plugin's process decides nothing", async () => {
      using scratch = makeScratch();
      const plugins = [deafened(scratch), typescript];
      const run = await runWrite(client, { name: "login.ts", content: REFUSED, plugins });
      expect(run.written).toBeUndefined();
      expect(run.told.text).toMatch(/password/i);
    });

    test("a part speaks again where this plugin is turned off", async () => {
      const options = { name: "a.ts", content: ADVISED, plugins: [web, typescript] };
      const run = await runWrite(client, { ...options, env: { TACKLE_DISABLE: "web" } });
      const said = answersTo(run.messages, "PreToolUse").join("");
      expect(said).toContain("any-type");
      expect(said).not.toContain("z.email()");
    });

    test("a part is turned off by its name, within it and beside it", async () => {
      const options = { name: "a.ts", content: ADVISED, plugins: [web, typescript] };
      const run = await runWrite(client, { ...options, env: { TACKLE_DISABLE: "typescript" } });
      const said = answersTo(run.messages, "PreToolUse").join("");
      expect(said).not.toContain("any-type");
      expect(said).toContain("z.email()");
    });

    test("installed from the marketplace it has the skills of all parts", async () => {
      using scratch = makeScratch();
      for (const args of [["marketplace", "add", root], ["install", "web@tackle"]]) {
        const { exitCode, output } = await runClientCommand(client, {
          scratch,
          args: ["plugin", ...args],
        });
        if (exitCode !== 0) throw new RangeError(`claude plugin ${args.join(" ")}: ${output}`);
      }
      const pages = ["avoiding-any-types", "migrating-v3-to-v4", "upgrading-to-prisma-6"];
      const script = inOrder(...pages.map((args) => call("Skill", { skill: "web:guide", args })));
      const run = await runClient(client, { scratch, script });
      const told = toldModel(run.requests);
      for (const page of pages) {
        const text = readFileSync(`${root}/plugins/web/skills/${page}/SKILL.md`, "utf8");
        expect(told).toContain(text.split("\n").find((line) => line.startsWith("# ")) ?? page);
      }
    });
  });
}

/** What each process answered to an event. */
function answersTo(messages: readonly ClientMessage[], event: string): string[] {
  return hookOutcomes(messages, event).map(({ stdout }) => stdout);
}

function contextLines(stdout: string): string[] {
  if (stdout === "") return [];
  return JSON.parse(stdout).hookSpecificOutput.additionalContext.split("\n");
}

/** This plugin with a program that speaks at the start of a session and never again. */
function deafened(scratch: Scratch): string {
  const copy = join(scratch.root, "web");
  cpSync(web, copy, {
    recursive: true,
    dereference: true,
    filter: (path) => !/[/\\](?:bin|skills)$/.test(path),
  });
  const program = join(copy, "bin/tackle");
  const real = join(web, "bin/tackle");
  mkdirSync(join(copy, "bin"));
  writeFileSync(program, `#!/bin/sh\n[ "$2" != SessionStart ] || exec "${real}" "$@"\n`);
  chmodSync(program, 0o755);
  return copy;
}
