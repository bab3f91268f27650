import { describe, expect, test } from "bun:test";
import { Glob } from "bun";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { COMMANDS } from "../../lib/cli/command-list.ts";
import { EVENT_TABLE } from "../../lib/protocol/event-table.ts";
import { ERROR_SUMMARIES } from "../../lib/journal/error-summary.ts";
import { anchorsOf, guides, pages, proseOf, root, rowsUnder } from "./markdown.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const sources = [...new Glob("lib/**/*.ts").scanSync({ cwd: root })]
  .map((path) => readFileSync(join(root, path), "utf8")).join("\n");

describe("links", () => {
  test.each(pages().map(({ path, text }) => [path, text]))("of %s lead somewhere", (path, text) => {
    const targets = [...proseOf(text).matchAll(/\]\((?![a-z]+:)([^)\s]*)\)/g)].map(([, to]) => to!);
    const broken = targets.filter((target) => {
      const [file = "", anchor] = target.split("#");
      const found = file === "" ? join(root, path) : join(root, dirname(path), file);
      if (!existsSync(found)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(found, "utf8")).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("README leads to every guide, and to every plugin of the marketplace", () => {
    const guided = guides().map(({ path }) => path).filter((path) => path !== "README.md");
    expect(guided.filter((path) => !reachable().has(path))).toEqual([]);
    const { plugins } = JSON.parse(
      readFileSync(join(root, ".claude-plugin/marketplace.json"), "utf8"),
    );
    for (const { name } of plugins) expect(readme).toContain(`[${name}](plugins/${name})`);
  });
});

/** Pages that README names, or a page that it names. */
function reachable(): Set<string> {
  const linked = (from: string): string[] => {
    const text = proseOf(readFileSync(join(root, from), "utf8"));
    const targets = [...text.matchAll(/\]\(([^)#\s]+\.md)[^)]*\)/g)].map(([, to]) => to!);
    return targets.map((to) => join(dirname(from), to));
  };
  const first = linked("README.md");
  return new Set([...first, ...first.flatMap(linked)]);
}

describe("README", () => {
  test("lists every variable that Tackle reads, and no other", () => {
    const read = new Set(sources.match(/\b(?:CLAUDE|TACKLE)_[A-Z_]*[A-Z]\b/g));
    const listed = rowsUnder(readme, "variable").map(([name = ""]) => name.replaceAll("`", ""));
    expect(listed.toSorted()).toEqual([...read].toSorted());
  });

  test("lists every command, under every name that it has", () => {
    const listed = rowsUnder(readme, "command").map(([name]) => name);
    expect(listed).toEqual(Object.keys(COMMANDS).map((name) => `\`tackle ${name}\``));
    const links = readFileSync(join(root, "lib/cli/main.ts"), "utf8").matchAll(
      /"(claude-\S+)": "(\w+)"/g,
    );
    for (const [, link, command] of links) {
      const row = rowsUnder(readme, "command").find(([name]) => name === `\`tackle ${command}\``);
      expect(row?.[1]).toBe(`\`${link}\``);
    }
  });
});

test("the table of answers is the one that the types hold to", () => {
  const guide = readFileSync(join(root, "docs/HOOK-DEVELOPMENT.md"), "utf8");
  const expected = Object.entries(EVENT_TABLE).map(([event, { answers, gate }]) => [
    event,
    answers.join(", ") || "none",
    gate,
  ]);
  const rows = rowsUnder(guide, "event").map(([event, answers, effect]) => [
    event,
    answers,
    effect !== "",
  ]);
  expect(rows).toEqual(expected);
});

test("every command that a page or a remedy names exists", () => {
  const plugins = [...new Glob("hooks/*/*.ts").scanSync({ cwd: root })].map((path) =>
    path.split(/[/\\]/)[1]
  );
  const known = [...Object.keys(COMMANDS), "help", "guard", ...plugins];
  const texts = [
    ...pages().map(({ path, text }) => [path, text] as const),
    ...Object.entries(ERROR_SUMMARIES).map(([code, { remedy }]) => [code, remedy] as const),
  ];
  const wrong = texts.flatMap(([where, text]) =>
    [...text.matchAll(/(?:`|^|\/)tackle ([a-z][\w-]*)/gm)].filter(([, name]) =>
      !known.includes(name)
    )
      .map(([found]) => `${where}: ${found}`)
  );
  expect(wrong).toEqual([]);
});

test("every option that a page gives to a command is one of it", () => {
  const wrong = pages().flatMap(({ path, text }) =>
    [...text.matchAll(/\btackle (\w+)((?: (?!tackle)[^\s`|<#;]+)*)/g)].flatMap(
      ([found, name = "", words = ""]) => {
        if (!Object.hasOwn(COMMANDS, name)) return [];
        const { usage, options = [] } = COMMANDS[name]!;
        const help = [usage, ...options].join("\n");
        const given = words.match(/--[\w-]+/g) ?? [];
        return given.every((option) => help.includes(option)) ? [] : [`${path}: ${found}`];
      },
    )
  );
  expect(wrong).toEqual([]);
});

test("every function that the migration guide sends its reader to exists", () => {
  const guide = readFileSync(join(root, "docs/MIGRATION-GUIDE.md"), "utf8");
  const named = rowsUnder(guide, "before").flatMap(([, now = ""]) =>
    [...now.matchAll(/(?<=`(?:ctx\.)?(?:\w+\.)?)(\w+)\(/g)].map(([, name]) => name!)
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
});

test("no page holds a path of somebody's machine", () => {
  const wrong = pages().flatMap(({ path, text }) =>
    (text.match(/\/(?:home|Users|root|work)\/[\w.-]+/g) ?? []).map((found) => `${path}: ${found}`)
  );
  expect(wrong).toEqual([]);
});
