import { Glob } from "bun";
import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";

const root = `${import.meta.dir}/../..`;

/** What one plugin may cost every session in every project, in characters. */
const MOST_LISTED = 250;
/** A page's description is a line of its plugin's list of pages. */
const LONGEST_DESCRIPTION = 59;

interface Skill {
  readonly plugin: string;
  readonly name: string;
  readonly description: string;
  /** The host shows it to the model in every session. */
  readonly listed: boolean;
}

const SKILLS = [...new Glob("plugins/*/skills/*/SKILL.md").scanSync({ cwd: root })].sort()
  .map(readSkill);
const PLUGINS = [...new Set(SKILLS.map(({ plugin }) => plugin))];

function readSkill(path: string): Skill {
  const [, plugin = "", , name = ""] = path.split(/[/\\]/);
  const text = readFileSync(`${root}/${path}`, "utf8");
  const matter = text.slice(0, text.indexOf("\n---\n", 4));
  const description = /^description: (.*)$/m.exec(matter)?.[1] ?? "";
  const listed = !/^disable-model-invocation: true$/m.test(matter);
  return { plugin, name, description, listed };
}

/** As both clients list it (tests/client/skill-listing.client.ts counts what they send). */
const line = ({ plugin, name, description }: Skill) => `- ${plugin}:${name}: ${description}\n`;

describe.each(PLUGINS)("the skills of plugins/%s", (plugin) => {
  const own = SKILLS.filter((skill) => skill.plugin === plugin);
  const pages = own.filter(({ name }) => name !== "guide");

  test("list the guide alone, in few characters", () => {
    expect(own.filter(({ listed }) => listed).map(({ name }) => name)).toEqual(["guide"]);
    const listing = own.filter(({ listed }) => listed).map(line).join("");
    expect(listing.length).toBeLessThanOrEqual(MOST_LISTED);
  });

  test("stand in the guide's list of pages, each with a short line on when it helps", () => {
    const list = readFileSync(`${root}/plugins/${plugin}/skills/guide/pages.md`, "utf8");
    const lines = pages.map(({ name, description }) => `- ${name}: ${description}\n`);
    expect(list).toBe(lines.join(""));
    const long = pages.filter(({ description }) => description.length > LONGEST_DESCRIPTION);
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});
