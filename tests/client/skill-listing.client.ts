import { Glob } from "bun";
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { writeGuides } from "../../lib/build/write-guides.ts";
import { type Client, CLIENTS } from "./client.ts";
import { resultOf } from "./client-message.ts";
import { inOrder } from "./in-order.ts";
import { runClient } from "./run-client.ts";
import { makeScratch, readScratchFile, type Scratch, writeScratchFile } from "./scratch.ts";
import { call, type Turn } from "./turn.ts";

setDefaultTimeout(120_000);

const root = join(import.meta.dir, "../..");
const PARTS = ["typescript", "nextjs-16", "react-19", "zod-4", "prisma-6"];
const MOST_LISTED = 250;

const GUIDE = `---
name: guide
description: ${"x".repeat(150)}
argument-hint: <page>
---
`;

/** Every page of the five plugins in one, in a directory whose name has a blank. */
async function webPlugin(scratch: Scratch): Promise<string> {
  const directory = join(scratch.root, "some where/plugins/web");
  const manifest = { name: "web", version: "1.0.0", description: "Test", author: { name: "Test" } };
  for (const part of PARTS) {
    cpSync(join(root, "plugins", part, "skills"), join(directory, "skills"), { recursive: true });
  }
  writeScratchFile(directory, ".claude-plugin/plugin.json", JSON.stringify(manifest));
  writeScratchFile(directory, "skills/guide/SKILL.md", GUIDE);
  await writeGuides(join(scratch.root, "some where"));
  return directory;
}

const load = (args: string): Turn => call("Skill", { skill: "web:guide", args });

/** A session in which the model makes these calls and nobody grants a permission. */
async function session(client: Client, scratch: Scratch, turns: readonly Turn[]) {
  const plugins = [await webPlugin(scratch)];
  const script = inOrder(...turns);
  const options = { scratch, script, plugins, permissionMode: "default" };
  const { requests, messages } = await runClient(client, options);
  return {
    first: texts(requests[0]?.messages),
    last: texts(requests.at(-1)?.messages),
    denied: resultOf(messages)["permission_denials"],
  };
}

/** All texts within, one below the other, without the line numbers before the lines of a file. */
function texts(value: unknown): string {
  if (typeof value === "string") return value.replace(/^\d+\t/gm, "");
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(texts).join("\n");
}

function pagesOf(scratch: Scratch): { name: string; text: string }[] {
  const skills = join(scratch.root, "some where/plugins/web/skills");
  const paths = [...new Glob("*/SKILL.md").scanSync({ cwd: skills })].sort();
  return paths.map((path) => ({
    name: path.slice(0, path.search(/[/\\]/)),
    text: readScratchFile(join(skills, path)) ?? "",
  })).filter(({ name }) => name !== "guide");
}

for (const client of CLIENTS) {
  describe(`client ${client.version} with the pages of five plugins in one`, () => {
    test("lists one skill, and what it loads without a page is the list of all", async () => {
      using scratch = makeScratch();
      const { first, last, denied } = await session(client, scratch, [load("")]);
      const listed = first.split("\n").filter((line) => line.startsWith("- web:"));
      expect(listed).toEqual([expect.stringMatching(/^- web:guide: /)]);
      expect(listed.join("\n").length + 1).toBeLessThanOrEqual(MOST_LISTED);
      const pages = pagesOf(scratch);
      expect(pages.filter(({ name }) => !last.includes(`\n- ${name}: `))).toEqual([]);
      expect(pages.length).toBeGreaterThan(70);
      expect(denied).toEqual([]);
    });

    test("loads each page whole, nobody being asked", async () => {
      using scratch = makeScratch();
      await webPlugin(scratch);
      const pages = pagesOf(scratch);
      const turns = pages.map(({ name }) => load(name));
      const { last, denied } = await session(client, scratch, turns);
      expect(pages.filter(({ text }) => !last.includes(text)).map(({ name }) => name)).toEqual([]);
      expect(denied).toEqual([]);
    });

    test("says what to do where a page is not there", async () => {
      using scratch = makeScratch();
      const { last } = await session(client, scratch, [load("no-such-page")]);
      expect(last).toContain("load this skill again without args");
      expect(last).not.toContain("\n- using-generics: ");
    });
  });
}
