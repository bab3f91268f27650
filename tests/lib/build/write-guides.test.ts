import { expect, test } from "bun:test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { writeGuides } from "../../../lib/build/write-guides.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const FRONT = "---\nname: guide\ndescription: Before all of it\n---\n";
const page = (name: string, description: string) =>
  `---\nname: ${name}\ndescription: ${description}\n---\n\n# Page\n\ndescription: not this\n`;

function rootWith(files: Record<string, string>): string {
  const root = scratchDirectory();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text);
  }
  return root;
}

test("writeGuides() keeps the front matter, writes the text and lists the other skills", async () => {
  const root = rootWith({
    "plugins/p/skills/guide/SKILL.md": `${FRONT}\nan older text\n`,
    "plugins/p/skills/two/SKILL.md": page("two", "Before two"),
    "plugins/p/skills/one/SKILL.md": page("one", "Before one; parse"),
    "plugins/q/skills/three/SKILL.md": page("three", "Before three"),
  });
  const written = ["plugins/p/skills/guide/SKILL.md", "plugins/p/skills/guide/pages.md"];
  expect(await writeGuides(root)).toEqual(written);
  const [guide, pages] = written.map((path) => readFileSync(`${root}/${path}`, "utf8"));
  expect(guide).toStartWith(`${FRONT}\n@"`);
  expect(guide).not.toContain("older");
  expect(pages).toBe("- one: Before one; parse\n- two: Before two\n");
  expect(await writeGuides(root)).toEqual([]);
});

test("writeGuides() refuses a page without front matter, by its path", () => {
  const root = rootWith({
    "plugins/p/skills/guide/SKILL.md": FRONT,
    "plugins/p/skills/one/SKILL.md": "# One\n",
  });
  expect(writeGuides(root)).rejects.toThrow("plugins/p/skills/one/SKILL.md");
});
